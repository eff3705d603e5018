using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Entry[] EveryKind =
    [
        new VisitorWrote(new Activity { Type = "message", Text = "<b>ü 🙂\n\u202e</b>" }, new Said("ü 🙂") { Staffed = true }),
        new VisitorWrote(new Activity { Type = "message", Text = "to the operator" }, null),
        new Occurred(new Arrived { Staffed = true }),
        new Occurred(new Silent()),
        new Occurred(new Returned()),
        new VisitorWrote(new Activity { Type = "event" }, new Chose("age", "adult")),
        new VisitorWrote(new Activity { Type = "event" }, new Fired(Triggers.Person)),
        new VisitorWrote(new Activity { Type = "event" }, new WantsToChange("age")),
        new OperatorSaid("op", "Sam", "hello"),
        new OperatorJoined("op", "Sam"),
        new OperatorLeft("op", "Sam", "closed"),
        new OperatorLeft("op", "Sam", "taken-over", "Kim"),
        new ContactSet("op", "Sam", new SafeContact(IsWatched: true, NoCallBack: false, SafeHours: "after 8")),
        new ContactSet(null, null, new SafeContact(IsWatched: false, NoCallBack: true, SafeHours: null) { Times = new SafeTimes(SafeDays.All, null, TimeSpan.FromHours(20)) }),
        new LanguageChanged("en-GB", "cy"),
        new Ended("silence"),
        new Occurred(new Returned("close")),
        new ConsultationBegan("1", "Bo", "Sam"),
        new ConsultationEnded("1", "Bo", "ended", "Sam"),
        new GuestInvited("2", "Kim", "Sam"),
        new GuestJoined("2", "Kim"),
        new WordPassed("2", "Kim", "Sam"),
        new GuestLeft("2", "Kim", "left"),
        new IdentityAsked("op", "Sam", "alone on a bridge <b>é", IsEmergency: true),
        new IdentityDecided(7, new IdentityDecision("2", "Kim", IsApproved: false, "no sign of it", Noon)),
        new IdentityDisclosed("op", "Sam", "a name and a street"),
        new IdentityLapsed(7),
    ];

    [Fact]
    public async Task Every_kind_of_entry_comes_back_equal()
    {
        var events = EveryKind.Select((entry, index) => new LogEvent(index + 1, Noon.AddMilliseconds(index), null, entry)).ToList();
        await Store.AppendAsync(new Append(Head("c", events.Count), 0, events));
        Assert.Equal(events, await Store.ReadAsync("c", after: 0));
    }

    [Fact]
    public async Task A_question_with_its_options_comes_back_equal()
    {
        var question = new Question("age", "age", "age", [new Option("child", "Under 18"), new Option("adult", "18 or over")]);
        await Store.AppendAsync(new Append(Head("c", 2), 0,
            [new LogEvent(1, Noon, null, new BotSaid("ask-age", "**How** old?", question)), new LogEvent(2, Noon, null, new BotSaid("bye", "Bye", null))]));
        var entries = (await Store.ReadAsync("c", after: 0)).Select(logged => (BotSaid)logged.Entry).ToList();
        Assert.Equal(question.Options.AsEnumerable(), entries[0].Ask!.Options);
        Assert.Equal(question, entries[0].Ask! with { Options = question.Options });
        Assert.Equal(new BotSaid("bye", "Bye", null), entries[1]);
    }

    [Fact]
    public async Task A_hand_off_comes_back_with_reasons_and_summary()
    {
        var reasons = new List<Reason> { new("crisis", "May hurt themselves", 100), new("asked", "Asked for a person", 10) };
        var summary = new List<Fact> { new("letter", "Letter", "a", "The letter A", "first letter"), new("age", "Age", "", "I don't know", null) };
        await Store.AppendAsync(new Append(Head("c", 1), 0, [new LogEvent(1, Noon, null, new HandedOff(1001, reasons, summary))]));
        var entry = Assert.IsType<HandedOff>(Assert.Single(await Store.ReadAsync("c", after: 0)).Entry);
        Assert.Equal(1001, entry.Priority);
        Assert.Equal(reasons, entry.Reasons);
        Assert.Equal(summary, entry.Summary);
    }

    [Fact]
    public async Task What_came_of_it_comes_back_with_tags_and_reasons()
    {
        var outcome = new Outcome("recorded", "Crime recorded", ["repeat", "ex"], "CR/1", ["danger"], "op", "Sam", Noon);
        await Store.AppendAsync(new Append(Head("c", 1), 0, [new LogEvent(1, Noon, null, new Finished(outcome))]));
        var back = Assert.IsType<Finished>(Assert.Single(await Store.ReadAsync("c", after: 0)).Entry).Outcome;
        Assert.Equal(outcome.Tags.AsEnumerable(), back.Tags);
        Assert.Equal(outcome.Reasons.AsEnumerable(), back.Reasons);
        Assert.Equal(outcome, back with { Tags = outcome.Tags, Reasons = outcome.Reasons });
    }

    [Fact]
    public async Task What_a_client_put_into_its_activity_comes_back_unchanged()
    {
        const string Data = """{"clientActivityID":"x1","webchat:sequence-id":1.50,"nested":{"a":[1,"é",null]}}""";
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "hello",
            From = new ChannelAccount("dl_1", "Me", "user"),
            ChannelData = JsonElement.Parse(Data),
            More = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["localTimezone"] = JsonElement.Parse("\"Europe/London\"") },
        };
        await Store.AppendAsync(new Append(Head("c", 1), 0, [new LogEvent(1, Noon, "x1", new VisitorWrote(activity, null))]));
        var back = ((VisitorWrote)Assert.Single(await Store.ReadAsync("c", after: 0)).Entry).Activity;
        Assert.Equal(Data, back.ChannelData!.Value.GetRawText());
        Assert.Equal("Europe/London", back.More!["localTimezone"].GetString());
        Assert.Equal(activity.From, back.From);
    }
}
