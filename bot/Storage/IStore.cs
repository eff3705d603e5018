namespace AdviceBot.Storage;

/// <summary>
/// The log of conversations and what belongs to it. When a task of a write completes, the write is on the disk.
/// A call that fails throws <see cref="StoreException"/>. Times are kept to the millisecond.
/// Two implementations have one contract (SQLite, PostgreSQL); tests/Bot.Tests/Storage holds them to it.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// Appends events and the new head in one transaction. <paramref name="append"/>.ExpectedNumber is the head's number before (0 for a new conversation);
    /// false means another writer was first, or the conversation has one of the client ids already: nothing is written, read again and decide anew.
    /// Without events only the head is written.
    /// </summary>
    Task<bool> AppendAsync(Append append, CancellationToken cancellation = default);

    /// <summary>Keeps how far a conversation was seen and delivered. These numbers never fall, neither here nor when a turn is appended: no writer knows all of them.</summary>
    Task MarkAsync(string conversationId, long seenByStaff, long seenByVisitor, long deliveredToVisitor, CancellationToken cancellation = default);

    Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellation = default);

    Task<Conversation?> FindBySessionAsync(string sessionHash, CancellationToken cancellation = default);

    /// <summary>Events with a number above <paramref name="after"/>, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<LogEvent>> ReadAsync(string conversationId, long after, int limit = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>Conversations with this status in the order of the queue: the gravest first, of equals the one who waits longest.</summary>
    Task<IReadOnlyList<Conversation>> ListAsync(Status status, int limit, CancellationToken cancellation = default);

    /// <summary>How many conversations somebody holds now.</summary>
    Task<int> CountHeldAsync(string ownerId, CancellationToken cancellation = default);

    /// <summary>Ids of conversations whose timer is due, the most overdue first.</summary>
    Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation = default);

    /// <summary>Conversations that staff have finished, the last finished first; times are those of finishing.</summary>
    Task<IReadOnlyList<Conversation>> SearchAsync(HistoryQuery query, CancellationToken cancellation = default);

    /// <summary>How many have ended since then while they waited for a person.</summary>
    Task<int> CountAbandonedAsync(DateTimeOffset since, CancellationToken cancellation = default);

    /// <summary>Conversations, also such as are over, in which a second person has still to say whether the visitor may be asked (or might be asked) who they are; the oldest first.</summary>
    Task<IReadOnlyList<Conversation>> ListIdentityOpenAsync(CancellationToken cancellation = default);

    /// <summary>Conversations that are not over with an id above <paramref name="after"/>, by id.</summary>
    Task<IReadOnlyList<LiveRow>> ListLiveAsync(string after, int limit, CancellationToken cancellation = default);

    /// <summary>Adds a note; its number is given here, and whoever it names beside its author has it to see. A client id that is there already gives the first note again; null when there is no such conversation.</summary>
    Task<Note?> AddNoteAsync(Note note, string clientId, CancellationToken cancellation = default);

    /// <summary>Notes with a number above <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<Note>> ReadNotesAsync(string conversationId, long after, CancellationToken cancellation = default);

    /// <summary>The notes that name somebody who has not seen them, the oldest first.</summary>
    Task<IReadOnlyList<Mention>> ReadMentionsAsync(string accountId, CancellationToken cancellation = default);

    /// <summary>Somebody has seen the notes of a conversation up to this number; whether one of them had named them.</summary>
    Task<bool> SeeMentionsAsync(string accountId, string conversationId, long number, CancellationToken cancellation = default);

    /// <summary>Keeps the files of a version of a pack; a version that is there stays as it is.</summary>
    Task SaveScriptAsync(string version, string pack, byte[] files, CancellationToken cancellation = default);

    Task<(string Pack, byte[] Files)?> FindScriptAsync(string version, CancellationToken cancellation = default);

    /// <summary>Makes a version, which is kept already, the current one, and writes the draft that it was, whole: both or neither. False when the number is not the next one, or the draft's
    /// revision is not the stored one.</summary>
    Task<bool> PublishAsync(Publication publication, Draft? draft = null, CancellationToken cancellation = default);

    /// <summary>All of them, the last one first.</summary>
    Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellation = default);

    Task<Draft?> FindDraftAsync(string id, CancellationToken cancellation = default);

    /// <summary>The open ones first, of equals the one that was changed last.</summary>
    Task<IReadOnlyList<Draft>> ListDraftsAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Writes a draft whole, its revision one higher; false when <paramref name="expectedRevision"/> is not the stored one (0 for a new draft).</summary>
    Task<bool> SaveDraftAsync(Draft draft, long expectedRevision, CancellationToken cancellation = default);

    /// <summary>
    /// What visits came to, of one version or of all (null), on these days, the first and the last of them meant; numbers that are 0 are not there. Visits are kept in whole groups of
    /// <see cref="VisitCounts.Group"/>: of one number and version, the visit that makes a group full adds the whole group to its own day.
    /// </summary>
    Task<IReadOnlyList<CountSum>> SumCountsAsync(string? version, DateOnly first, DateOnly last, CancellationToken cancellation = default);

    /// <summary>Deletes the counts of the days before, and groups that were last added to before then.</summary>
    Task ForgetCountsAsync(DateOnly before, CancellationToken cancellation = default);

    Task<Account?> FindAccountAsync(string id, CancellationToken cancellation = default);

    Task<Account?> FindAccountByNameAsync(string signInName, CancellationToken cancellation = default);

    /// <summary>The account that is linked with this person of a provider.</summary>
    Task<Account?> FindAccountByIdentityAsync(ProviderIdentity identity, CancellationToken cancellation = default);

    Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellation = default);

    /// <summary>Writes an account whole, its revision one higher; false when the sign-in name or the identity is somebody else's or <paramref name="expectedRevision"/> is not the stored one (0 for a new account).</summary>
    Task<bool> SaveAccountAsync(Account account, long expectedRevision, CancellationToken cancellation = default);

    /// <summary>How members of staff work; of whom nothing was ever set is not there.</summary>
    Task<IReadOnlyList<WorkProfile>> ListWorkProfilesAsync(CancellationToken cancellation = default);

    /// <summary>Writes how somebody works, whole.</summary>
    Task SaveWorkProfileAsync(WorkProfile profile, CancellationToken cancellation = default);

    /// <summary>A small value by its key, such as the hash of the one-time set-up link; null when it is not there.</summary>
    Task<string?> FindSettingAsync(string key, CancellationToken cancellation = default);

    /// <summary>All small values whose keys begin like this, by key.</summary>
    Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>Writes a small value; null deletes it.</summary>
    Task SaveSettingAsync(string key, string? value, CancellationToken cancellation = default);

    /// <summary>Appends to the audit log: who did what to what.</summary>
    Task AuditAsync(AuditEntry entry, CancellationToken cancellation = default);

    /// <summary>The audit log, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AuditQuery query, CancellationToken cancellation = default);

    Task AddSessionAsync(Session session, CancellationToken cancellation = default);

    Task<Session?> FindSessionAsync(string id, CancellationToken cancellation = default);

    /// <summary>The sessions of an account, the one that was seen last first.</summary>
    Task<IReadOnlyList<Session>> ListSessionsAsync(string accountId, CancellationToken cancellation = default);

    /// <summary>Writes when a session was seen last; one that has ended meanwhile stays ended.</summary>
    Task SeeSessionAsync(string id, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Ends one session of an account; false when it has no such session.</summary>
    Task<bool> EndSessionAsync(string accountId, string id, CancellationToken cancellation = default);

    /// <summary>Ends all sessions of an account but the one to keep; how many there were.</summary>
    Task<int> EndSessionsAsync(string accountId, string? keep, CancellationToken cancellation = default);

    /// <summary>Deletes the sessions that were seen last before then; how many there were.</summary>
    Task<int> ForgetSessionsAsync(DateTimeOffset before, CancellationToken cancellation = default);
}

/// <summary>One turn's worth of writing.</summary>
public sealed record Append(Conversation Head, long ExpectedNumber, IReadOnlyList<LogEvent> Events)
{
    /// <summary>What is counted of the visit that ends with these events, in the same transaction.</summary>
    public VisitCounts? Visit { get; init; }
}

/// <summary>A member of staff. Revision counts the writes of this row.</summary>
public sealed record Account(
    string Id, string SignInName, string DisplayName, string PasswordHash, string Role, bool IsDisabled,
    int FailedSignIns, DateTimeOffset? LockedUntil, string SecurityStamp, DateTimeOffset CreatedAt, long Revision)
{
    /// <summary>Null while the password is enough.</summary>
    public SecondFactor? SecondFactor { get; init; }

    /// <summary>Null while the account signs in here; whoever signs in at a provider has no password here.</summary>
    public ProviderIdentity? Identity { get; init; }
}
