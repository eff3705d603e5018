using AdviceBot.Handoff;

namespace AdviceBot.Staff.Api;

/// <summary>A colleague whose console is there: how many conversations they hold, of how many they may.</summary>
internal sealed record PersonJson(string Id, string Name, string Role, string State, int Open, int Capacity, bool NeedsHelp)
{
    public bool HasRoom => Open < Capacity;

    public static string StateWord(ShiftState state) => state.ToString().ToLowerInvariant();
}

/// <summary>Everybody whose console is there, with what they carry.</summary>
internal sealed class Colleagues(Shift shift, QueueBoard board, WorkProfiles profiles)
{
    public IReadOnlyList<PersonJson> All()
    {
        var open = board.Held.CountBy(entry => entry.HolderId ?? "").ToDictionary(StringComparer.Ordinal);
        return [.. shift.People.Select(one => new PersonJson(
            one.Id, one.Name, one.Role, PersonJson.StateWord(one.State), open.GetValueOrDefault(one.Id), profiles.CapacityOf(one.Id), one.NeedsHelp))];
    }

    /// <summary>Who is there to take something, beside this one.</summary>
    public IReadOnlyList<PersonJson> AvailableBeside(string accountId) =>
        [.. All().Where(one => one.State == PersonJson.StateWord(ShiftState.Available) && one.Id != accountId)];
}
