using System.Collections.Immutable;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>A colleague whose console is there: what they can do, and how many conversations they hold, of how many they may.</summary>
internal sealed record PersonJson(string Id, string Name, string Role, string State, int Open, int Capacity, bool NeedsHelp, string? Team, ImmutableArray<string> Skills)
{
    /// <summary>Severe conversations that they took since their last break.</summary>
    public int SevereInARow { get; init; }

    /// <summary>Since when they work without one; null when they are not at work.</summary>
    public DateTimeOffset? WorkingSince { get; init; }

    public bool IsBreakDue { get; init; }

    public bool HasRoom => Open < Capacity;

    /// <summary>There to take something now.</summary>
    public bool IsFree => HasRoom && State == StateWord(ShiftState.Available);

    /// <summary>There to be asked something.</summary>
    public bool IsOnShift => State == StateWord(ShiftState.Available) || State == StateWord(ShiftState.Busy);

    public static string StateWord(ShiftState state) => state.ToString().ToLowerInvariant();
}

/// <summary>A team of which somebody is there with room, and how many are.</summary>
internal sealed record TeamJson(string Name, int Free);

/// <summary>Everybody whose console is there, with what they can do and what they carry.</summary>
internal sealed class Colleagues(Shift shift, QueueBoard board, WorkProfiles profiles, Care care)
{
    public IReadOnlyList<PersonJson> All()
    {
        var open = board.Held.CountBy(entry => entry.HolderId ?? "").ToDictionary(StringComparer.Ordinal);
        return [.. shift.People.Select(one => Of(one, open.GetValueOrDefault(one.Id)))];
    }

    /// <summary>Who is there to take something, beside this one; some of them may have no room.</summary>
    public IReadOnlyList<PersonJson> AvailableBeside(string accountId) =>
        [.. All().Where(one => one.State == PersonJson.StateWord(ShiftState.Available) && one.Id != accountId)];

    /// <summary>Who is on shift beside this one, with room or without: to be asked something.</summary>
    public IReadOnlyList<PersonJson> OnShiftBeside(string accountId) => [.. All().Where(one => one.IsOnShift && one.Id != accountId)];

    /// <summary>Whether a waiting conversation is offered to this one, as everybody stands now.</summary>
    public Func<Conversation, bool> OffersTo(string accountId)
    {
        var own = profiles.Of(accountId).Skills;
        var free = All().Where(one => one.IsFree).Select(one => one.Skills).ToList();
        return head => Offers.IsFor(own, head.Handling?.Needs ?? [], free.Select(skills => (IReadOnlyCollection<string>)skills));
    }

    private PersonJson Of(Present one, int open)
    {
        var (profile, burden) = (profiles.Of(one.Id), care.Of(one.Id));
        return new(one.Id, one.Name, one.Role, PersonJson.StateWord(one.State), open, profiles.CapacityOf(one.Id), one.NeedsHelp, profile.Team, profile.Skills)
        {
            SevereInARow = burden.Severe,
            WorkingSince = burden.BreakBegan is null ? burden.Since : null,
            IsBreakDue = care.IsBreakDue(one.Id),
        };
    }
}
