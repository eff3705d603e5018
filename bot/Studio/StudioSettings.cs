using AdviceBot.Hosting;

namespace AdviceBot.Studio;

/// <summary>Settings of the studio.</summary>
public sealed class StudioSettings : ISettings
{
    private const int FewestDays = 7;
    private const int MostDays = 3650;

    public static string Section => "Studio";

    /// <summary>For how many days it is known where visitors stop.</summary>
    public int CountDays { get; init; } = 400;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (CountDays is < FewestDays or > MostDays) yield return (nameof(CountDays), $"must be from {FewestDays} to {MostDays}");
    }
}
