using AdviceBot.Dialogs.Scripts;
namespace AdviceBot.Dialogs.Editing;

/// <summary>Messages that are said where a condition holds; "" is always.</summary>
public sealed record RowForm(string When, IReadOnlyList<string> Say);

/// <summary>A way on where a condition holds; "" is always. <paramref name="Because"/> is a label.</summary>
public sealed record WayForm(string When, string Go, string? Because = null);

/// <summary>How a state is to be; null fields stay as they are.</summary>
public sealed record StateForm(
    IReadOnlyList<RowForm>? Ask = null, IReadOnlyList<RowForm>? Why = null, IReadOnlyList<RowForm>? Again = null, IReadOnlyList<RowForm>? Earns = null, IReadOnlyList<RowForm>? Say = null,
    IReadOnlyList<WayForm>? Next = null, IReadOnlyList<string>? Answers = null)
{
    /// <summary>Every condition that it names.</summary>
    public IEnumerable<string> Conditions =>
        new[] { Ask, Why, Again, Earns, Say }.SelectMany(rows => rows ?? []).Select(row => row.When).Concat((Next ?? []).Select(way => way.When));

    /// <summary>Every name that it writes into the script.</summary>
    public IEnumerable<string> Names =>
        new[] { Ask, Why, Again, Earns, Say }.SelectMany(rows => rows ?? []).SelectMany(row => row.Say).Concat((Next ?? []).SelectMany(way => new[] { way.Go, way.Because }).OfType<string>()).Concat(Answers ?? []);
}
