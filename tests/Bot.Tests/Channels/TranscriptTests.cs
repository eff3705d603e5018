using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Channels;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Channels;

public sealed class TranscriptTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ActivityWords Words = new("Example Police", "I don't know", "Skip this", "Talk to a person", "I am in danger now");

    private static readonly Conversation Head = new()
    {
        Id = "abc", Channel = "directline", Language = "en-GB", ScriptVersion = "1", StartedAt = Noon, ChangedAt = Noon, UserId = "dl_1",
    };

    [Fact]
    public void The_visitors_own_message_comes_back_with_its_channel_data_untouched()
    {
        var data = JsonDocument.Parse("""{"clientActivityID":"x1","nested":{"a":[1,null,"ü"]}}""").RootElement;
        var posted = new Activity { Type = "message", Text = "hello", From = Speakers.Visitor("dl_1"), ChannelData = data };

        var echo = Map(new VisitorWrote(posted, new Said("hello")));

        Assert.Equal(("message", "hello", "abc|0000007", "dl_1"), (echo.Type, echo.Text, echo.Id, echo.From!.Id));
        Assert.Equal(data.GetRawText(), echo.ChannelData!.Value.GetRawText());
    }

    [Fact]
    public void A_reply_names_the_echo_that_it_answers()
    {
        var transcript = new Transcript(Head, Words);
        transcript.Next(Logged(7, new VisitorWrote(new Activity { Type = "message", Text = "hello" }, new Said("hello"))));

        Assert.Equal("abc|0000007", transcript.Next(Logged(8, new BotSaid("m", "Hi.", null)))!.ReplyToId);
    }

    [Fact]
    public void What_is_said_because_of_silence_answers_nothing()
    {
        var transcript = new Transcript(Head, Words);
        transcript.Next(Logged(7, new VisitorWrote(new Activity { Type = "message", Text = "hello" }, new Said("hello"))));
        transcript.Next(Logged(8, new Occurred(new Silent())));

        Assert.Null(transcript.Next(Logged(9, new BotSaid("still-there", "Are you still there?", null)))!.ReplyToId);
    }

    [Fact]
    public void A_question_offers_its_answers_a_way_round_a_person_and_help_in_danger()
    {
        var asked = Map(new BotSaid("ask-age", "How old are you?", Question("choice", "Under 18", "18 or over")));

        Assert.Equal(["Under 18", "18 or over", "I don't know", "Talk to a person", "I am in danger now"], Titles(asked));
        Assert.All(asked.SuggestedActions!.Actions, action => Assert.Equal(("imBack", action.Title), (action.Type, action.Value)));
        Assert.Equal(("expectingInput", "markdown"), (asked.InputHint, asked.TextFormat));
    }

    [Fact]
    public void A_question_in_own_words_can_be_skipped() =>
        Assert.Equal(["Skip this", "Talk to a person", "I am in danger now"], Titles(Map(new BotSaid("m", "What happened?", Question("text")))));

    [Fact]
    public void An_answer_that_says_the_same_as_a_button_is_offered_once() =>
        Assert.Equal(
            ["Yes", "I don't know", "Talk to a person", "I am in danger now"],
            Titles(Map(new BotSaid("m", "Is it?", Question("choice", "Yes", "I don't know")))));

    [Fact]
    public void A_question_that_offers_to_be_unsure_needs_no_second_button_for_it()
    {
        var question = new Question("state", "slot", "choice", [new("yes", "Yes"), new("unsure", "I am not sure")]);

        Assert.Equal(["Yes", "I am not sure", "Talk to a person", "I am in danger now"], Titles(Map(new BotSaid("m", "Is it?", question))));
    }

    [Fact]
    public void An_operator_is_a_person_with_a_name_and_no_account_id()
    {
        var said = Map(new OperatorSaid("account-1", "Sam", "*I* am here"));

        Assert.Equal(("Sam", "plain", "*I* am here"), (said.From!.Name, said.TextFormat, said.Text));
        Assert.StartsWith("operator-", said.From.Id, StringComparison.Ordinal);
        Assert.DoesNotContain("account-1", said.From.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("silence", "botTimedOut")]
    [InlineData("closed", "completedSuccessfully")]
    [InlineData("left", "userCancelled")]
    [InlineData("left-quickly", "userCancelled")]
    public void The_end_is_told_with_a_code(string why, string code)
    {
        var end = Map(new Ended(why));

        Assert.Equal(("endOfConversation", code), (end.Type, end.Code));
    }

    /// <summary>Every kind of entry is decided here: a new one fails until somebody says whether the visitor may see it.</summary>
    [Fact]
    public void What_is_for_staff_never_goes_out()
    {
        Entry[] forStaff =
        [
            new HandedOff(100, [new("crisis", "May be thinking of suicide", 100)], []), new OperatorJoined("account-1", "Sam"),
            new OperatorLeft("account-1", "Sam", "closed"), new Occurred(new Arrived()),
            new ContactSet("account-1", "Sam", new SafeContact(IsWatched: true, NoCallBack: true, SafeHours: "after 8")),
            new Finished(new Outcome("recorded", "Crime recorded", ["repeat"], "CR/1", ["crisis"], "account-1", "Sam", Noon)),
            new ConsultationBegan("account-2", "Bo", "Sam"), new ConsultationEnded("account-2", "Bo", "left"),
            new GuestInvited("account-3", "Kim", "Sam"), new GuestJoined("account-3", "Kim"), new WordPassed("account-3", "Kim", "Sam"), new GuestLeft("account-3", "Kim", "left"),
            new IdentityAsked("account-1", "Sam", "a life", IsEmergency: true), new IdentityDecided(7, new IdentityDecision("account-3", "Kim", IsApproved: true, Reason: null, Noon)),
            new IdentityDisclosed("account-1", "Sam", "a street"), new IdentityLapsed(7),
            new LanguageChanged("en-GB", "cy"),
        ];
        Type[] forTheVisitor = [typeof(VisitorWrote), typeof(BotSaid), typeof(OperatorSaid), typeof(Ended)];

        Assert.All(forStaff, entry => Assert.Null(new Transcript(Head, Words).Next(Logged(7, entry))));
        var kinds = typeof(Entry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Entry)));
        Assert.Equal(kinds.OrderBy(Name), forStaff.Select(entry => entry.GetType()).Concat(forTheVisitor).OrderBy(Name));
    }

    [Fact]
    public void Json_is_camel_case_without_nulls_and_reads_any_case()
    {
        var json = JsonSerializer.Serialize(Map(new BotSaid("m", "Hi.", null)), ActivityJson.Default.Activity);
        var read = JsonSerializer.Deserialize("""{"TYPE":"message","Text":"hi","From":{"ID":"me"},"customThing":{"a":1}}""", ActivityJson.Default.Activity)!;

        Assert.Contains("\"textFormat\":\"markdown\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal(("message", "hi", "me"), (read.Type, read.Text, read.From!.Id));
        Assert.Contains("\"customThing\":{\"a\":1}", JsonSerializer.Serialize(read, ActivityJson.Default.Activity), StringComparison.Ordinal);
    }

    private static string Name(MemberInfo type) => type.Name;

    private static IEnumerable<string> Titles(Activity activity) => activity.SuggestedActions!.Actions.Select(action => action.Title);

    private static Question Question(string kind, params string[] labels) =>
        new("state", "slot", kind, [.. labels.Select(label => new Option(label, label))]);

    private static Activity Map(Entry entry) => new Transcript(Head, Words).Next(Logged(7, entry))!;

    private static LogEvent Logged(long number, Entry entry) => new(number, Noon, null, entry);
}
