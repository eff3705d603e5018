using static AdviceBot.Storage.Copying.Kind;

namespace AdviceBot.Storage.Copying;

/// <summary>What a column holds: whole numbers (also times), yes or no, text, bytes.</summary>
internal enum Kind
{
    Number,
    Small,
    Flag,
    Text,
    Bytes,
}

/// <summary>A table as both databases have it. <paramref name="Keys"/> columns, which come first, name a row and order them all.</summary>
internal sealed record Table(string Name, int Keys, params (string Name, Kind Kind)[] Columns)
{
    /// <summary>The database numbers new rows itself, above those that were copied.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>All, each after those that its rows point to.</summary>
    public static readonly IReadOnlyList<Table> All =
    [
        new("scripts", 1, ("version", Text), ("pack", Text), ("files", Bytes)),
        new("accounts", 1, ("id", Text), ("sign_in_name", Text), ("display_name", Text), ("password_hash", Text), ("role", Text), ("is_disabled", Flag), ("failed_sign_ins", Small),
            ("locked_until", Number), ("security_stamp", Text), ("created_at", Number), ("revision", Number), ("second_factor", Text), ("issuer", Text), ("subject", Text)),
        new("sessions", 1, ("id", Text), ("account_id", Text), ("began_at", Number), ("seen_at", Number), ("browser", Text), ("system", Text), ("by_provider", Text)),
        new("work_profiles", 1, ("account_id", Text), ("capacity", Small), ("team", Text), ("skills", Text)),
        new("settings", 1, ("key", Text), ("value", Text)),
        new("drafts", 1, ("id", Text), ("is_open", Flag), ("changed_at", Number), ("revision", Number), ("body", Text)),
        new("publications", 1, ("number", Number), ("at", Number), ("version", Text), ("how", Small), ("by_id", Text), ("by_name", Text), ("reason", Text), ("draft", Text)),
        new("conversations", 1, ("key", Number), ("id", Text), ("channel", Text), ("language", Text), ("script_version", Text), ("started_at", Number), ("changed_at", Number), ("number", Number),
            ("status", Small), ("user_id", Text), ("session_hash", Text), ("left_quickly", Flag), ("priority", Small), ("reasons", Text), ("summary", Text), ("waiting_since", Number),
            ("owner_id", Text), ("owner_name", Text), ("lease_token", Text), ("timer_due", Number), ("seen_by_staff", Number), ("seen_by_visitor", Number), ("delivered_to_visitor", Number),
            (Handling, Text)) { IsNumbered = true },
        new("events", 2, ("conversation", Number), ("number", Number), ("at", Number), ("client_id", Text), ("body", Text)),
        new("notes", 1, ("key", Number), ("conversation", Number), ("number", Number), ("at", Number), ("client_id", Text), ("author_id", Text), ("author_name", Text), ("text", Text),
            ("mentions", Text)) { IsNumbered = true },
        new("mentions", 2, ("account_id", Text), ("note", Number)),
        new("counts", 6, ("day", Text), ("version", Text), ("kind", Small), ("state", Text), ("goes_to", Text), ("label", Text), ("number", Small)),
        new("counts_open", 5, ("version", Text), ("kind", Small), ("state", Text), ("goes_to", Text), ("label", Text), ("number", Small), ("day", Text)),
        new("audit", 1, ("key", Number), ("at", Number), ("account_id", Text), ("action", Text), ("target", Text)) { IsNumbered = true },
    ];

    /// <summary>The column of conversations beside which PostgreSQL keeps what is looked for in it.</summary>
    public const string Handling = "handling";

    public string ColumnNames => string.Join(", ", Columns.Select(column => column.Name));

    public IEnumerable<(string Name, Kind Kind)> KeyColumns => Columns.Take(Keys);
}
