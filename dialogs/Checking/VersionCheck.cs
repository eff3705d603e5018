using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Everything that stands between a pack and its visitors: what is wrong with it, and the stories that it no longer tells.</summary>
public static class VersionCheck
{
    /// <summary>As <see cref="PackCheck.Find"/>, with the stories.</summary>
    public static ImmutableArray<Problem> Find(PackFiles pack, DateOnly today) => [.. PackCheck.Find(pack, today), .. StoryCheck.Find(pack)];
}
