using AdviceBot.Hosting;

namespace AdviceBot.Handoff;

/// <summary>Settings of the operators' work.</summary>
public sealed class DeskSettings : ISettings
{
    public const int MostCapacity = 50;

    private const int MostSevere = 100;
    private const int MinutesOfADay = 24 * 60;

    public static string Section => "Desk";

    /// <summary>How many conversations an operator holds at most, unless a supervisor gave them a number of their own.</summary>
    public int Capacity { get; init; } = 4;

    /// <summary>After how many severe conversations a break is suggested; 0 is never.</summary>
    public int SevereBeforeBreak { get; init; } = 3;

    /// <summary>After how many minutes of work a break is suggested; 0 is never.</summary>
    public int MinutesBeforeBreak { get; init; } = 120;

    /// <summary>How many minutes away from work are a break.</summary>
    public int BreakMinutes { get; init; } = 10;

    public static bool IsCapacity(int number) => number is >= 1 and <= MostCapacity;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (!IsCapacity(Capacity)) yield return (nameof(Capacity), $"must be from 1 to {MostCapacity}");
        if (SevereBeforeBreak is < 0 or > MostSevere) yield return (nameof(SevereBeforeBreak), $"must be from 0 to {MostSevere}");
        if (MinutesBeforeBreak is < 0 or > MinutesOfADay) yield return (nameof(MinutesBeforeBreak), $"must be from 0 to {MinutesOfADay}");
        if (BreakMinutes is < 1 or > MinutesOfADay) yield return (nameof(BreakMinutes), $"must be from 1 to {MinutesOfADay}");
    }
}
