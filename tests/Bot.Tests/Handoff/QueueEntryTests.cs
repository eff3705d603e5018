using AdviceBot.Activities;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Handoff;

public sealed class QueueEntryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Conversation Head = new()
    {
        Id = "c",
        Channel = "page",
        Language = "en-GB",
        ScriptVersion = "1",
        StartedAt = Noon,
        ChangedAt = Noon,
        Status = Status.Held,
    };

    [Fact]
    public void What_the_visitor_wrote_is_unread_until_a_person_has_it_on_the_screen()
    {
        var entry = new QueueEntry(Head).With(Head with { Number = 3 }, [Visitor(1), Operator(2), Visitor(3)]);
        Assert.Equal([1, 3], entry.Unread);
        Assert.Equal([3], entry.With(Head with { Number = 3, SeenByStaff = 2 }, []).Unread);
        Assert.Equal([3], entry.SeenTo(2).Unread);
        Assert.Equal([4], entry.SeenTo(3).With(Head with { Number = 4, SeenByStaff = 1 }, [Visitor(4)]).Unread);
        Assert.Empty(entry.With(Head with { Number = 4, SeenByStaff = 4 }, [Visitor(4)]).Unread);
    }

    [Fact]
    public void The_age_of_the_last_words_is_the_visitors_not_the_operators()
    {
        var entry = new QueueEntry(Head).With(Head with { Number = 2 }, [Visitor(1), Operator(2)]);
        Assert.Equal(Noon.AddMinutes(1), entry.LastWordsAt);
        Assert.Equal(2, entry.ReadTo);
    }

    private static LogEvent Visitor(long number) => new(number, Noon.AddMinutes(number), null, new VisitorWrote(new Activity { Text = "words" }, null));

    private static LogEvent Operator(long number) => new(number, Noon.AddMinutes(number), null, new OperatorSaid("o", "Alex", "words"));
}
