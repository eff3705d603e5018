namespace AdviceBot.Handoff;

/// <summary>
/// What somebody carries since their last break: from when on they work (null: they have not begun), how many severe conversations they took since, and when the break that
/// they are on began (null: they are on none).
/// </summary>
public sealed record Burden(DateTimeOffset? Since = null, int Severe = 0, DateTimeOffset? BreakBegan = null)
{
    public static readonly Burden None = new();

    /// <summary>On a break, or off shift.</summary>
    public Burden Rest(DateTimeOffset now) => this with { BreakBegan = BreakBegan ?? now };

    /// <summary>At work again. What was too short for a break has changed nothing.</summary>
    public Burden Work(DateTimeOffset now, TimeSpan breakLength) =>
        Since is null || now - BreakBegan >= breakLength ? new Burden(now) : this with { BreakBegan = null };

    public Burden Take(bool isSevere) => isSevere ? this with { Severe = Severe + 1 } : this;

    /// <summary>A limit of 0 is none.</summary>
    public bool IsBreakDue(DateTimeOffset now, int mostSevere, TimeSpan longest) =>
        Since is { } since && BreakBegan is null && ((mostSevere > 0 && Severe >= mostSevere) || (longest > TimeSpan.Zero && now - since >= longest));
}
