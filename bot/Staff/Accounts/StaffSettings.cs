using AdviceBot.Hosting;

namespace AdviceBot.Staff.Accounts;

/// <summary>What an organisation asks of its staff's accounts.</summary>
public sealed class StaffSettings : ISettings
{
    public static string Section => "Staff";

    /// <summary>Whoever has no second factor sets one up after signing in, before anything else opens.</summary>
    public bool RequireSecondFactor { get; init; }

    public IEnumerable<(string Property, string Problem)> Problems() => [];
}
