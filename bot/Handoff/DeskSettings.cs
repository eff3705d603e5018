using AdviceBot.Hosting;

namespace AdviceBot.Handoff;

/// <summary>Settings of the operators' work.</summary>
public sealed class DeskSettings : ISettings
{
    public const int MostCapacity = 50;

    public static string Section => "Desk";

    /// <summary>How many conversations an operator holds at most, unless a supervisor gave them a number of their own.</summary>
    public int Capacity { get; init; } = 4;

    public static bool IsCapacity(int number) => number is >= 1 and <= MostCapacity;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (!IsCapacity(Capacity)) yield return (nameof(Capacity), $"must be from 1 to {MostCapacity}");
    }
}
