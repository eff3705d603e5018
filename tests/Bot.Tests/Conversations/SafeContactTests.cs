using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>At an unsafe time nothing is written to somebody who is not there.</summary>
public sealed class SafeContactTests : IAsyncLifetime
{
    private const string AtNight = """{"watched":true,"from":"22:00","to":"23:00","words":"not when Dad is home"}""";

    private static readonly Operator Sam = new("1", "Sam");

    private World _world = null!;
    private Chat _chat = null!;
    private Conversation _held = null!;

    private ConversationService Conversations => _world.Conversations;

    /// <summary>A Monday at noon in London, in winter.</summary>
    private static readonly DateTimeOffset Noon = new(2027, 1, 4, 12, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _world.Time.Advance(Noon - _world.Time.GetUtcNow());
        _chat = await _world.StartAsync();
        _held = await _chat.BeTakenAsync(Sam);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Outside_safe_hours_a_message_to_somebody_who_is_not_there_is_refused_with_the_next_safe_time()
    {
        await _chat.EventAsync(EventNames.Contact, AtNight);
        _world.Time.Advance(TimeSpan.FromMinutes(6));
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.Equal(new NotSafeNow(Noon.AddHours(10)), await ReplyAsync("1"));
        Assert.DoesNotContain("operator", await _chat.StoryAsync());
        _world.Time.Advance(Noon.AddHours(10) - _world.Time.GetUtcNow());
        Assert.IsType<Done>(await ReplyAsync("2"));
        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new NotSafeNow(Noon.AddHours(34)), await ReplyAsync("3"));
    }

    [Fact]
    public async Task Whoever_writes_now_is_answered_until_they_go_or_fall_silent()
    {
        await _chat.EventAsync(EventNames.Contact, AtNight);
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "client", isLookedAt: null, 0, isSure: true);
        await _chat.SayAsync("can you hear me");
        Assert.IsType<Done>(await ReplyAsync("1"));
        _world.Time.Advance(Reach.Lasts + TimeSpan.FromSeconds(1));
        Assert.IsType<NotSafeNow>(await ReplyAsync("2"));
        await Conversations.TypingAsync(_chat.Id, Typist.Visitor);
        Assert.IsType<Done>(await ReplyAsync("3"));
        await visit!.DisposeAsync();
        Assert.IsType<NotSafeNow>(await ReplyAsync("4"));
    }

    [Fact]
    public async Task A_page_behind_something_else_is_nobody_who_is_there()
    {
        await _chat.EventAsync(EventNames.Contact, AtNight);
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: false, 0);
        await _chat.SayAsync("mum is coming");
        Assert.IsType<NotSafeNow>(await ReplyAsync("1"));
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.IsType<Done>(await ReplyAsync("2"));
        _world.Time.Advance(VisitorPages.Believed);
        Assert.IsType<NotSafeNow>(await ReplyAsync("3"));
    }

    [Fact]
    public async Task Unread_words_are_told_before_the_hour_is()
    {
        await _chat.EventAsync(EventNames.Contact, AtNight);
        await _chat.SayAsync("wait");
        Assert.IsType<StaleSend>(await Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, _held.Number, "1", "hello"));
    }

    [Fact]
    public async Task That_somebody_may_be_watching_is_read_before_anything_else_is_said_and_opens_no_way()
    {
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        await _chat.SayAsync("can you hear me");
        var seen = await _chat.NumberAsync();
        await _chat.EventAsync(EventNames.Contact, AtNight);
        Assert.IsType<StaleSend>(await Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, seen, "1", "hello"));
        Assert.IsType<NotSafeNow>(await ReplyAsync("2"));
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await _chat.SayAsync("they are gone");
        Assert.IsType<Done>(await ReplyAsync("3"));
    }

    [Fact]
    public async Task The_times_of_an_operator_and_those_of_the_visitor_are_both_kept_to()
    {
        var written = SafeContact.Free with { SafeHours = "when alone", Times = new SafeTimes(SafeDays.All, TimeSpan.FromHours(18), TimeSpan.FromHours(23)) };
        await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, written);
        await _chat.EventAsync(EventNames.Contact, """{"days":["tuesday"],"from":"00:01","to":"20:00","words":"not when Dad is home"}""");
        var kept = (await _chat.HeadAsync()).Handling!.Contact;
        Assert.Equal(("when alone; not when Dad is home", written.Times), (kept.SafeHours, kept.Times! with { Also = null }));
        // Monday: the visitor's day is tomorrow, and on it the operator's hours begin at six.
        Assert.Equal(new NotSafeNow(Noon.AddHours(30)), await ReplyAsync("1"));
        _world.Time.Advance(Noon.AddHours(30) - _world.Time.GetUtcNow());
        Assert.IsType<Done>(await ReplyAsync("2"));
        Assert.Equal(Noon.AddHours(32), (await Conversations.ReachAsync(_chat.Id))!.Safe.ChangesAt);
        _world.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new NotSafeNow(Noon.AddDays(8).AddHours(6)), await ReplyAsync("3"));
    }

    [Fact]
    public async Task Times_that_never_fall_together_are_never()
    {
        await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, SafeContact.Free with { Times = new SafeTimes(SafeDays.Monday, null, null) });
        await _chat.EventAsync(EventNames.Contact, """{"days":["tuesday"]}""");
        Assert.Equal(new NotSafeNow(null), await ReplyAsync("1"));
    }

    [Fact]
    public async Task What_the_visitor_says_of_it_takes_back_nothing_that_an_operator_wrote()
    {
        var written = new SafeContact(IsWatched: false, NoCallBack: true, SafeHours: "father has the phone") { Times = new SafeTimes(SafeDays.Monday, null, null) };
        Assert.IsType<Done>(await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, written));
        await _chat.EventAsync(EventNames.Contact, """{"watched":true}""");
        await _chat.EventAsync(EventNames.Contact, "{}");
        Assert.Equal(written, (await _chat.HeadAsync()).Handling!.Contact);
        Assert.Equal(SafeContact.Free, await Conversations.OwnContactAsync(_chat.Id));
    }

    [Fact]
    public async Task An_operator_does_not_write_over_what_the_visitor_said_unread()
    {
        await _chat.EventAsync(EventNames.Contact, AtNight);
        var result = await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, SafeContact.Free, _held.Number);
        Assert.IsType<ContactSet>(Assert.Single(Assert.IsType<StaleSend>(result).Missed).Entry);
        Assert.True((await _chat.HeadAsync()).Handling!.Contact.IsWatched);
        Assert.IsType<Done>(await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, SafeContact.Free, _held.Number + 1));
    }

    [Fact]
    public async Task It_is_kept_as_the_visitor_said_it_and_a_repeat_is_no_second_one()
    {
        await _chat.EventAsync(EventNames.Contact, """{"noCallBack":true,"days":["saturday","monday"],"from":"09:00","words":" \u202Enot at night "}""");
        var contact = new SafeContact(IsWatched: false, NoCallBack: true, SafeHours: "not at night") { Times = new SafeTimes(SafeDays.Monday | SafeDays.Saturday, TimeSpan.FromHours(9), null) };
        Assert.Equal(contact, (await _chat.HeadAsync()).Handling!.Contact);
        Assert.Equal(new ContactSet(null, null, contact), Assert.Single(await _chat.StoredAsync(_held.Number)).Entry);
    }

    [Theory]
    [InlineData("""{"days":["someday"]}""")]
    [InlineData("""{"from":"9 o'clock"}""")]
    [InlineData("""{"from":"09:00","to":"09:00"}""")]
    [InlineData("""{"words":"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x"}""")]
    [InlineData("[]")]
    [InlineData(null)]
    public async Task What_cannot_be_meant_is_refused_and_changes_nothing(string? value)
    {
        Assert.Equal(new Refused("malformed"), await _chat.EventAsync(EventNames.Contact, value));
        Assert.Equal(_held.Number, await _chat.NumberAsync());
    }

    [Theory]
    [InlineData("2026-01-05T08:59Z", false, "2026-01-05T09:00Z")]
    [InlineData("2026-01-05T09:00Z", true, "2026-01-05T15:00Z")]
    [InlineData("2026-01-09T15:00Z", false, "2026-01-12T09:00Z")]
    [InlineData("2026-07-06T08:00Z", true, "2026-07-06T14:00Z")]
    public void Hours_are_those_of_the_clock_at_the_site(string at, bool isSafe, string changesAt)
    {
        var weekdays = SafeDays.Monday | SafeDays.Tuesday | SafeDays.Wednesday | SafeDays.Thursday | SafeDays.Friday;
        Assert.Equal(new SafeNow(isSafe, Time(changesAt)), At(new SafeTimes(weekdays, TimeSpan.FromHours(9), TimeSpan.FromHours(15)), at));
    }

    [Theory]
    [InlineData(22, 6, "2026-01-05T23:00Z", true, "2026-01-06T06:00Z")]
    [InlineData(9, null, "2026-01-05T23:59Z", true, "2026-01-06T00:00Z")]
    [InlineData(null, 20, "2026-01-05T20:00Z", false, "2026-01-06T00:00Z")]
    [InlineData(null, null, "2026-01-05T20:00Z", true, null)]
    public void A_night_is_one_and_a_limit_may_be_on_one_side_alone(int? from, int? to, string at, bool isSafe, string? changesAt) =>
        Assert.Equal(new SafeNow(isSafe, changesAt is null ? null : Time(changesAt)), At(new SafeTimes(SafeDays.All, Hour(from), Hour(to)), at));

    [Fact]
    public void A_whole_weekend_is_one_stretch() =>
        Assert.Equal(new SafeNow(true, Time("2026-01-12T00:00Z")), At(new SafeTimes(SafeDays.Saturday | SafeDays.Sunday, null, null), "2026-01-10T12:00Z"));

    private Task<OperatorResult> ReplyAsync(string clientId) => Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, long.MaxValue, clientId, "hello");

    private static SafeNow At(SafeTimes times, string at) => SafeHours.At(times, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Time(at));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeSpan? Hour(int? hour) => hour is { } known ? TimeSpan.FromHours(known) : null;
}
