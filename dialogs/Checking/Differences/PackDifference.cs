using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What two versions of a pack say and do differently. The order of what has none, comments and layout are no difference.</summary>
public static class PackDifference
{
    /// <summary>Told in <paramref name="language"/>, such as en or cy. Pure.</summary>
    public static MeaningDiff Of(PackFiles before, PackFiles after, string language)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Version == after.Version)
            return new([], []);
        var ((old, oldProblems), (now, nowProblems)) = (Read(before, language), Read(after, language));
        if (old is null || now is null)
            return new([], [.. old is null ? oldProblems : nowProblems]);
        var both = new BothVersions(before, after, old, now, language);
        return new([.. Changes(both).OrderBy(change => change.Kind)], []);
    }

    private static IEnumerable<MeaningChange> Changes(BothVersions both) =>
    [
        .. FlowDifference.Of(both), .. SaidDifference.Of(both), .. OrderDifference.Of(both), .. PriorityDifference.Of(both), .. ServiceDifference.Of(both), .. MessageDifference.Of(both),
        .. TranslationDifference.Of(both), .. StoryDifference.Of(both), .. FileDifference.Of(both),
    ];

    /// <summary>In the language of the reader, where the pack has its words for people in it.</summary>
    private static (Script? Script, IReadOnlyList<Problem> Problems) Read(PackFiles pack, string language)
    {
        var wanted = Languages.Of(pack).FirstOrDefault(one => one.Split('-')[0] == language.Split('-')[0]);
        var written = Languages.WrittenIn(pack);
        return wanted is not null && wanted != written && PackReader.Read(pack, wanted) is { Script: not null } read ? read : PackReader.Read(pack, written);
    }
}

/// <summary>Both versions in one language, with everybody whom either of them tells apart.</summary>
internal sealed class BothVersions
{
    private readonly Lazy<IReadOnlyDictionary<string, Region>> _oldReach, _newReach;

    public BothVersions(PackFiles before, PackFiles after, Script old, Script now, string language)
    {
        (Before, After, Old, New) = (before, after, old, now);
        Space = Space.Of(old, now);
        People = new PeopleWords(Space, MeaningLanguage.Of(language), now, old);
        Words = DifferenceWords.Of(language);
        _oldReach = new(() => Reach.Of(old, Space));
        _newReach = new(() => Reach.Of(now, Space));
    }

    public PackFiles Before { get; }

    public PackFiles After { get; }

    public Script Old { get; }

    public Script New { get; }

    public Space Space { get; }

    public PeopleWords People { get; }

    public DifferenceWords Words { get; }

    /// <summary>Who comes to a state in either version; everybody where no way leads there but an interrupt.</summary>
    public Region At(string state)
    {
        var all = new[] { _oldReach.Value, _newReach.Value }.Select(reach => reach.GetValueOrDefault(state)).OfType<Region>().Aggregate(Space.Nobody, (region, one) => region.Or(one));
        return all.IsEmpty ? Space.Everybody : all;
    }

    /// <summary>Who may come to where a list is read.</summary>
    public Region At(SaidList list) => new[] { (Script: Old, Reach: _oldReach), (Script: New, Reach: _newReach) }
        .Where(one => !list.IsOfState || one.Reach.Value.ContainsKey(list.Part)).Select(one => list.ReadBy(one.Script, Space, one.Reach.Value)).Aggregate(Space.Nobody, (all, one) => all.Or(one));

    /// <summary>A change, told in one line.</summary>
    public MeaningChange Change(ChangeKind kind, string? who, IEnumerable<string> where, string? before, string? after)
    {
        ImmutableArray<string> places = [.. where];
        var place = string.Join(Words.And, places);
        var what = (before, after) switch
        {
            (null, _) => Words.Added.With(after!),
            (_, null) => Words.Gone.With(before!),
            _ => Words.Became.With(before, after),
        };
        return new(kind, who, places, before, after, string.Concat(who is null ? "" : $"{Capital(who)}: ", place.Length == 0 ? "" : $"{place}: ", what));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
