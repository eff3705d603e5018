using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>The time of day in a rehearsal: it goes on as the real one does, from a moment at which the site is open, or closed.</summary>
internal sealed class RehearsedClock(TimeProvider time, OpeningHours hours, bool isOpen)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LookedAhead = TimeSpan.FromDays(14);

    private readonly TimeSpan _ahead = Ahead(time.GetUtcNow(), hours, isOpen);

    /// <summary>To the millisecond, as of a conversation that is stored.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds((time.GetUtcNow() + _ahead).ToUnixTimeMilliseconds());

    /// <summary>Nought where it is so already, and at a site that is always open, or never.</summary>
    private static TimeSpan Ahead(DateTimeOffset now, OpeningHours hours, bool isOpen)
    {
        for (var ahead = TimeSpan.Zero; ahead <= LookedAhead; ahead += Step)
        {
            if (hours.IsOpen(now + ahead) == isOpen)
                return ahead;
        }

        return TimeSpan.Zero;
    }
}
