namespace AdviceBot.Storage.Sqlite;

/// <summary>Everything in one SQLite file: one thread writes, a few connections read.</summary>
public sealed class SqliteStore : IStore
{
    private readonly Writer _writer;
    private readonly Readers _readers;
    private bool _isDisposed;

    private SqliteStore(Writer writer, Readers readers) => (_writer, _readers) = (writer, readers);

    /// <summary>Opens the file, creates it when it is not there, and brings it to the newest form.</summary>
    public static SqliteStore Open(string path, ILogger<SqliteStore> logger)
    {
        logger.LogInformation("SQLite {Version} is in use", SqliteLibrary.Load());
        CreatePrivate(path);
        var connection = Connection.ForWriting(path);
        Migrations.Run(connection);
        return new SqliteStore(new Writer(connection), new Readers(path));
    }

    public Task<bool> AppendAsync(Append append, CancellationToken cancellation = default) => WriteAsync(new AppendRows(append).Write, cancellation);

    public Task MarkAsync(string conversationId, long seenByStaff, long seenByVisitor, long deliveredToVisitor, CancellationToken cancellation = default) =>
        WriteAsync(connection => ConversationRows.Mark(connection, conversationId, seenByStaff, seenByVisitor, deliveredToVisitor), cancellation);

    public Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => ConversationRows.Find(connection, conversationId), cancellation);

    public Task<Conversation?> FindBySessionAsync(string sessionHash, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => ConversationRows.FindBySession(connection, sessionHash), cancellation);

    public Task<IReadOnlyList<LogEvent>> ReadAsync(string conversationId, long after, int limit = int.MaxValue, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<LogEvent>>(connection => EventRows.Read(connection, conversationId, after, limit), cancellation);

    public Task<IReadOnlyList<Conversation>> ListAsync(Status status, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Conversation>>(connection => ConversationRows.List(connection, status, limit), cancellation);

    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<string>>(connection => ConversationRows.Due(connection, now, limit), cancellation);

    public Task<IReadOnlyList<Conversation>> SearchAsync(HistoryQuery query, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Conversation>>(connection => ConversationRows.Finished(connection, query), cancellation);

    public Task<int> CountAbandonedAsync(DateTimeOffset since, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => ConversationRows.CountAbandoned(connection, since), cancellation);

    public Task<int> CountHeldAsync(string ownerId, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => ConversationRows.CountHeld(connection, ownerId), cancellation);

    public Task<IReadOnlyList<Conversation>> ListIdentityOpenAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Conversation>>(ConversationRows.IdentityOpen, cancellation);

    public Task<IReadOnlyList<LiveRow>> ListLiveAsync(string after, int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<LiveRow>>(connection => ConversationRows.Live(connection, after, limit), cancellation);

    public Task<Note?> AddNoteAsync(Note note, string clientId, CancellationToken cancellation = default) =>
        WriteAsync(connection => NoteRows.Add(connection, note, clientId), cancellation);

    public Task<IReadOnlyList<Note>> ReadNotesAsync(string conversationId, long after, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Note>>(connection => NoteRows.Read(connection, conversationId, after), cancellation);

    public Task<IReadOnlyList<Mention>> ReadMentionsAsync(string accountId, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Mention>>(connection => MentionRows.Read(connection, accountId), cancellation);

    public Task<bool> SeeMentionsAsync(string accountId, string conversationId, long number, CancellationToken cancellation = default) =>
        WriteAsync(connection => MentionRows.See(connection, accountId, conversationId, number), cancellation);

    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AuditQuery query, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<AuditEntry>>(connection => OtherRows.ReadAudit(connection, query), cancellation);

    public Task AddSessionAsync(Session session, CancellationToken cancellation = default) =>
        WriteAsync(connection => SessionRows.Add(connection, session), cancellation);

    public Task<Session?> FindSessionAsync(string id, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => SessionRows.Find(connection, id), cancellation);

    public Task<IReadOnlyList<Session>> ListSessionsAsync(string accountId, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Session>>(connection => SessionRows.List(connection, accountId), cancellation);

    public Task SeeSessionAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        WriteAsync(connection => SessionRows.See(connection, id, at), cancellation);

    public Task<bool> EndSessionAsync(string accountId, string id, CancellationToken cancellation = default) =>
        WriteAsync(connection => SessionRows.End(connection, accountId, id), cancellation);

    public Task<int> EndSessionsAsync(string accountId, string? keep, CancellationToken cancellation = default) =>
        WriteAsync(connection => SessionRows.EndAll(connection, accountId, keep), cancellation);

    public Task<int> ForgetSessionsAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        WriteAsync(connection => SessionRows.Forget(connection, before), cancellation);

    public Task SaveScriptAsync(string version, string pack, byte[] files, CancellationToken cancellation = default) =>
        WriteAsync(connection => OtherRows.SaveScript(connection, version, pack, files), cancellation);

    public Task<(string Pack, byte[] Files)?> FindScriptAsync(string version, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => OtherRows.FindScript(connection, version), cancellation);

    public Task<bool> PublishAsync(Publication publication, Draft? draft = null, CancellationToken cancellation = default) =>
        WriteAsync(connection => DraftRows.Publish(connection, publication, draft), cancellation);

    public Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Publication>>(DraftRows.Publications, cancellation);

    public Task<Draft?> FindDraftAsync(string id, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => DraftRows.Find(connection, id), cancellation);

    public Task<IReadOnlyList<Draft>> ListDraftsAsync(int limit, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Draft>>(connection => DraftRows.List(connection, limit), cancellation);

    public Task<bool> SaveDraftAsync(Draft draft, long expectedRevision, CancellationToken cancellation = default) =>
        WriteAsync(connection => DraftRows.Save(connection, draft, expectedRevision), cancellation);

    public Task<IReadOnlyList<CountSum>> SumCountsAsync(string? version, DateOnly first, DateOnly last, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<CountSum>>(connection => CountRows.Sum(connection, version, first, last), cancellation);

    public Task ForgetCountsAsync(DateOnly before, CancellationToken cancellation = default) =>
        WriteAsync(connection => CountRows.Forget(connection, before), cancellation);

    public Task<Account?> FindAccountAsync(string id, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => AccountRows.Find(connection, id), cancellation);

    public Task<Account?> FindAccountByNameAsync(string signInName, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => AccountRows.FindByName(connection, signInName), cancellation);

    public Task<Account?> FindAccountByIdentityAsync(ProviderIdentity identity, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => AccountRows.FindByIdentity(connection, identity), cancellation);

    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<Account>>(AccountRows.List, cancellation);

    public Task<bool> SaveAccountAsync(Account account, long expectedRevision, CancellationToken cancellation = default) =>
        WriteAsync(connection => AccountRows.Save(connection, account, expectedRevision), cancellation);

    public Task<IReadOnlyList<WorkProfile>> ListWorkProfilesAsync(CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<WorkProfile>>(WorkProfileRows.List, cancellation);

    public Task SaveWorkProfileAsync(WorkProfile profile, CancellationToken cancellation = default) =>
        WriteAsync(connection => WorkProfileRows.Save(connection, profile), cancellation);

    public Task<string?> FindSettingAsync(string key, CancellationToken cancellation = default) =>
        _readers.ReadAsync(connection => OtherRows.FindSetting(connection, key), cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(string prefix, CancellationToken cancellation = default) =>
        _readers.ReadAsync<IReadOnlyList<KeyValuePair<string, string>>>(connection => OtherRows.ListSettings(connection, prefix), cancellation);

    public Task SaveSettingAsync(string key, string? value, CancellationToken cancellation = default) =>
        WriteAsync(connection => OtherRows.SaveSetting(connection, key, value), cancellation);

    public Task AuditAsync(AuditEntry entry, CancellationToken cancellation = default) =>
        WriteAsync(connection => OtherRows.Audit(connection, entry), cancellation);

    /// <summary>Writes what waits, lets reads end, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _readers.DisposeAsync();
        await Task.Run(_writer.Dispose);
    }

    /// <summary>Once it waits for its transaction a write cannot be called back.</summary>
    private Task<T> WriteAsync<T>(Func<Connection, T> apply, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Task.FromCanceled<T>(cancellation) : _writer.WriteAsync(apply);

    /// <summary>SQLite gives its other files the rights of this one.</summary>
    private static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }
}
