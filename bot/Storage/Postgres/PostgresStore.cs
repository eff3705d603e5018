using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Everything in a PostgreSQL database: one loop writes turns, a few connections do the rest.</summary>
public sealed class PostgresStore : IStore
{
    private readonly Database _database;
    private readonly Writer _writer;
    private readonly Lazy<PostgresReplicas> _replicas;
    private bool _isDisposed;

    private PostgresStore(NpgsqlDataSource source, TimeProvider time)
    {
        (_database, _writer) = (new Database(source), new Writer(source));
        _replicas = new(() => new PostgresReplicas(_database, time));
    }

    /// <summary>The other servers on this database; from the first look on this one is there for them.</summary>
    public IReplicas Replicas => _replicas.Value;

    /// <summary>Opens the database for a copy into it, which no server uses before it is whole.</summary>
    /// <exception cref="StoreException">It cannot be reached, or is not fit.</exception>
    internal static NpgsqlDataSource OpenForCopy(string connectionString)
    {
        var source = Connecting.To(connectionString);
        try
        {
            Connecting.Check(source);
            Migrations.Run(source);
            return source;
        }
        catch (Exception failed)
        {
            source.Dispose();
            throw Failures.IsOfTheDatabase(failed) ? Failures.Told(failed) : failed;
        }
    }

    /// <summary>Opens the database and brings it to the form that this program knows.</summary>
    /// <exception cref="StoreException">It cannot be reached, or is not fit.</exception>
    public static PostgresStore Open(string connectionString, TimeProvider? time = null)
    {
        var source = OpenForCopy(connectionString);
        try
        {
            Connecting.CheckCopy(source);
            return new PostgresStore(source, time ?? TimeProvider.System);
        }
        catch (StoreException)
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Once it waits for its transaction a turn cannot be called back.</summary>
    public Task<bool> AppendAsync(Append append, CancellationToken cancellation = default) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<bool>(cancellation) : _writer.AppendAsync(append);

    public Task MarkAsync(string conversationId, long seenByStaff, long seenByVisitor, long deliveredToVisitor, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => ConversationRows.MarkAsync(connection, conversationId, seenByStaff, seenByVisitor, deliveredToVisitor), cancellation);

    public Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.FindAsync(connection, conversationId, stop), cancellation);

    public Task<Conversation?> FindBySessionAsync(string sessionHash, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.FindBySessionAsync(connection, sessionHash, stop), cancellation);

    public Task<IReadOnlyList<LogEvent>> ReadAsync(string conversationId, long after, int limit = int.MaxValue, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => EventRows.ReadAsync(connection, conversationId, after, limit, stop), cancellation);

    public Task<IReadOnlyList<Conversation>> ListAsync(Status status, int limit, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.ListAsync(connection, status, limit, stop), cancellation);

    public Task<int> CountHeldAsync(string ownerId, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.CountHeldAsync(connection, ownerId, stop), cancellation);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.DueAsync(connection, now, limit, stop), cancellation);

    public Task<IReadOnlyList<Conversation>> SearchAsync(HistoryQuery query, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => HistoryRows.FindAsync(connection, query, stop), cancellation);

    public Task<int> CountAbandonedAsync(DateTimeOffset since, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.CountAbandonedAsync(connection, since, stop), cancellation);

    public Task<IReadOnlyList<Conversation>> ListIdentityOpenAsync(CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.IdentityOpenAsync(connection, stop), cancellation);

    public Task<IReadOnlyList<LiveRow>> ListLiveAsync(string after, int limit, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => ConversationRows.LiveAsync(connection, after, limit, stop), cancellation);

    public Task<Note?> AddNoteAsync(Note note, string clientId, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => NoteRows.AddAsync(connection, note, clientId), cancellation);

    public Task<IReadOnlyList<Note>> ReadNotesAsync(string conversationId, long after, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => NoteRows.ReadAsync(connection, conversationId, after, stop), cancellation);

    public Task<IReadOnlyList<Mention>> ReadMentionsAsync(string accountId, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => NoteRows.MentionsAsync(connection, accountId, stop), cancellation);

    public Task<bool> SeeMentionsAsync(string accountId, string conversationId, long number, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => NoteRows.SeeAsync(connection, accountId, conversationId, number), cancellation);

    public Task SaveScriptAsync(string version, string pack, byte[] files, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => OtherRows.SaveScriptAsync(connection, version, pack, files), cancellation);

    public Task<(string Pack, byte[] Files)?> FindScriptAsync(string version, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => OtherRows.FindScriptAsync(connection, version, stop), cancellation);

    public Task<bool> PublishAsync(Publication publication, Draft? draft = null, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => DraftRows.PublishAsync(connection, publication, draft), cancellation);

    public Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => DraftRows.PublicationsAsync(connection, stop), cancellation);

    public Task<Draft?> FindDraftAsync(string id, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => DraftRows.FindAsync(connection, id, stop), cancellation);

    public Task<IReadOnlyList<Draft>> ListDraftsAsync(int limit, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => DraftRows.ListAsync(connection, limit, stop), cancellation);

    public Task<bool> SaveDraftAsync(Draft draft, long expectedRevision, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => DraftRows.SaveAsync(connection, draft, expectedRevision), cancellation);

    public Task<Account?> FindAccountAsync(string id, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => AccountRows.FindAsync(connection, id, stop), cancellation);

    public Task<Account?> FindAccountByNameAsync(string signInName, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => AccountRows.FindByNameAsync(connection, signInName, stop), cancellation);

    public Task<Account?> FindAccountByIdentityAsync(ProviderIdentity identity, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => AccountRows.FindByIdentityAsync(connection, identity, stop), cancellation);

    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => AccountRows.ListAsync(connection, stop), cancellation);

    public Task<bool> SaveAccountAsync(Account account, long expectedRevision, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => AccountRows.SaveAsync(connection, account, expectedRevision), cancellation);

    public Task<IReadOnlyList<WorkProfile>> ListWorkProfilesAsync(CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => OtherRows.WorkProfilesAsync(connection, stop), cancellation);

    public Task SaveWorkProfileAsync(WorkProfile profile, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => OtherRows.SaveWorkProfileAsync(connection, profile), cancellation);

    public Task<string?> FindSettingAsync(string key, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => OtherRows.FindSettingAsync(connection, key, stop), cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(string prefix, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => OtherRows.ListSettingsAsync(connection, prefix, stop), cancellation);

    public Task SaveSettingAsync(string key, string? value, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => OtherRows.SaveSettingAsync(connection, key, value), cancellation);

    public Task AuditAsync(AuditEntry entry, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => OtherRows.AuditAsync(connection, entry), cancellation);

    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AuditQuery query, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => OtherRows.ReadAuditAsync(connection, query, stop), cancellation);

    public Task AddSessionAsync(Session session, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SessionRows.AddAsync(connection, session), cancellation);

    public Task<IReadOnlyList<CountSum>> SumCountsAsync(string? version, DateOnly first, DateOnly last, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => CountRows.SumAsync(connection, version, first, last, stop), cancellation);

    public Task ForgetCountsAsync(DateOnly before, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => CountRows.ForgetAsync(connection, before), cancellation);

    public Task<Session?> FindSessionAsync(string id, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => SessionRows.FindAsync(connection, id, stop), cancellation);

    public Task<IReadOnlyList<Session>> ListSessionsAsync(string accountId, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => SessionRows.ListAsync(connection, accountId, stop), cancellation);

    public Task SeeSessionAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SessionRows.SeeAsync(connection, id, at), cancellation);

    public Task<bool> EndSessionAsync(string accountId, string id, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SessionRows.EndAsync(connection, accountId, id), cancellation);

    public Task<int> EndSessionsAsync(string accountId, string? keep, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SessionRows.EndAllAsync(connection, accountId, keep), cancellation);

    public Task<int> ForgetSessionsAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => SessionRows.ForgetAsync(connection, before), cancellation);

    /// <summary>Writes what waits, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        if (_replicas.IsValueCreated)
            await _replicas.Value.DisposeAsync();
        await _writer.DisposeAsync();
        await _database.DisposeAsync();
    }
}
