namespace AdviceBot.Load.Speed;

/// <summary>One line of the table: what was measured, what it should be, what it was, and whether that is enough (null where there is no bound).</summary>
internal sealed record Row(string What, string Target, string Measured, bool? IsMet, IReadOnlyDictionary<string, double> Figures);
