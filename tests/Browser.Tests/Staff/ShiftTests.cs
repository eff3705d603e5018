using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>
/// A whole shift: two operators, a supervisor, five visitors; a transfer, a consultation, a restart of the server, a console that dies. Nothing is lost, nothing is said twice,
/// no note reaches a visitor, and nobody ever speaks over another.
/// </summary>
public sealed class ShiftTests(Chromium chromium) : StaffPages(chromium)
{
    private static readonly string[] NoteWords = ["the school knows already", "speaks her language", "the end of her shift", "is the bank told?", "yes, this morning"];

    private readonly JumpingTime _time = new();
    private readonly List<Told> _told = [];

    protected override ServerSettings Settings => new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(_time) };

    [Fact]
    public Task Nothing_is_lost_or_doubled_and_one_owner_at_a_time() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        var sam = await OnShiftAsync(Desk, "sam", Roles.Supervisor);
        var first = await ComesAsync("the first story");
        var second = await ComesAsync("the second story");
        var third = await ComesAsync("the third story");
        var fourth = await ComesAsync("the fourth story");
        var grave = await ComesAsync("I want to kill myself");
        await Expect(alex.Waiting()).ToHaveCountAsync(5);
        await Expect(alex.Waiting().First).ToContainTextAsync(grave.Name);

        await TakesAsync(alex, grave);
        await TakesAsync(bo, first);
        await TakesAsync(alex, second);
        await AnswersAsync(alex, grave, "I am Alex. Are you alone?");
        await AnswersAsync(bo, first, "I am Bo.");
        await AnswersAsync(alex, second, "Hello, I read your story.");
        await WritesAsync(grave, "my sister is here");
        await AnswersAsync(alex, grave, "Good. A colleague goes on.");

        await alex.NoteAsync(NoteWords[0]);
        await alex.TransferAsync("Bo", NoteWords[1]);
        await Expect(bo.Mine()).ToHaveCountAsync(2);
        await AnswersAsync(bo, grave, "I am Bo. Tell me more.");
        await Expect(bo.Notes().Locator(".note-words")).ToHaveTextAsync(NoteWords[..2]);

        await bo.ConsultAsync("Alex", NoteWords[3]);
        await Expect(alex.Asked()).ToContainTextAsync("Bo asks for your advice");
        await alex.OpenAsync(grave.Name);
        await Expect(alex.Notes()).ToContainTextAsync(NoteWords[3]);
        await alex.NoteAsync(NoteWords[4]);
        await Expect(bo.Notes()).ToContainTextAsync(NoteWords[4]);

        await bo.Reply().FillAsync("half a sentence");
        await RestartsAsync([alex, bo, sam], during: () => SaysAsync(first, "are you still there?"));
        await Expect(bo.Reply()).ToHaveValueAsync("half a sentence");
        await alex.ButtonNamed("Done, take me out").ClickAsync();
        await Expect(alex.Asked()).ToHaveCountAsync(0);
        await Expect(bo.Company()).ToHaveCountAsync(0);
        await AnswersAsync(bo, first, "Yes, I am.");
        await AnswersAsync(alex, second, "So am I.");

        await sam.GotoAsync(new Uri(alex.Url).AbsolutePath);
        await sam.StepInAsync("Take over", NoteWords[2]);
        await AnswersAsync(sam, second, "I am Sam.");
        await Expect(alex.Mine()).ToHaveCountAsync(0);
        await TakesAsync(alex, third);
        await AnswersAsync(alex, third, "Hello to you too.");

        await VanishesAsync(bo, "bo", those: ["alex", "sam"], alex, sam);
        await Expect(alex.Waiting()).ToHaveCountAsync(3);
        await Expect(alex.Entry(grave.Name)).ToContainTextAsync("Back: lost its holder Bo");
        await Expect(grave.Page.FromBot().Last).ToContainTextAsync("first in line");
        await WritesAsync(grave, "where are you?");
        await TakesAsync(alex, grave);
        await AnswersAsync(alex, grave, "I am Alex again.");
        await TakesAsync(sam, first);
        await AnswersAsync(sam, first, "Sam here, instead of Bo.");

        await TakesAsync(sam, fourth);
        await AnswersAsync(sam, fourth, "The bot can go on from here.");
        await sam.ActAsync("Hand back");
        await sam.SubmitAsync("Hand back");
        await Expect(sam.Mine()).ToHaveCountAsync(2);
        await WritesAsync(fourth, "thank you");

        await FinishesAsync(alex, grave, "Referred to safeguarding", "SG/7");
        await FinishesAsync(alex, third, "Advice given");
        await FinishesAsync(sam, first, "Crime recorded", "CR/26/1234");
        await FinishesAsync(sam, second, "Advice given");
        await Expect(alex.Waiting()).ToHaveCountAsync(0);

        foreach (var told in _told) await AssertToldOnceAsync(told);
    });

    private async Task<Told> ComesAsync(string story)
    {
        var (page, name) = await NewVisitorAsync(story);
        var told = new Told(page, name, [story, "Talk to a person"]);
        _told.Add(told);
        return told;
    }

    private static async Task TakesAsync(IPage console, Told next)
    {
        await Expect(console.Waiting().First).ToContainTextAsync(next.Name);
        await console.TakeNextAsync();
        await Expect(console.Locator("#talk-title")).ToHaveTextAsync(next.Name);
    }

    private static async Task AnswersAsync(IPage console, Told told, string words)
    {
        await console.OpenAsync(told.Name);
        // All that was said is on the operator's screen, in its order.
        await Expect(console.Locator("#transcript :is(.said.visitor, .said.operator) .words")).ToHaveTextAsync(told.Words);
        await console.SendAsync(words);
        told.Words.Add(words);
        await Expect(told.Page.FromPerson().Last).ToHaveTextAsync(words);
    }

    private static async Task WritesAsync(Told told, string words)
    {
        await SaysAsync(told, words);
        await Expect(told.Page.Locator(".message.unsent")).ToHaveCountAsync(0);
    }

    private static async Task SaysAsync(Told told, string words)
    {
        await told.Page.WriteAsync(words);
        told.Words.Add(words);
    }

    private static async Task FinishesAsync(IPage console, Told told, string outcome, string reference = "")
    {
        await console.OpenAsync(told.Name);
        await console.FinishAsync(outcome, reference);
        await Expect(told.Page.FromBot().Last).ToContainTextAsync("The person has closed this chat.");
    }

    /// <summary>The server goes down and comes up on the same data; every console and every page goes on by itself.</summary>
    private async Task RestartsAsync(IReadOnlyList<IPage> consoles, Func<Task> during)
    {
        await Server.StopAsync();
        foreach (var console in consoles) await Expect(console.Behind()).ToBeVisibleAsync();
        await during();
        await Server.StartAgainAsync();
        foreach (var console in consoles) await Expect(console.Behind()).ToBeHiddenAsync(new() { Timeout = 20_000 });
        foreach (var told in _told) await Expect(told.Page.Locator(".strip")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        foreach (var told in _told) await Expect(told.Page.Locator(".message.unsent")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    /// <summary>A console dies; the others answer on, and its lease runs out.</summary>
    private async Task VanishesAsync(IPage console, string who, string[] those, params IPage[] alive)
    {
        await console.Context.CloseAsync();
        // Half of the time at once, so that those who are there can answer in between.
        for (var half = 0; half < 2; half++)
        {
            _time.Jump(TimeSpan.FromSeconds(40));
            foreach (var one in alive) await one.EvaluateAsync("() => dispatchEvent(new Event('pageshow'))");
            foreach (var name in those) await HeardAsync(name);
        }

        await Expect(alive[0].Waiting().First).ToContainTextAsync("Back: lost its holder", new() { Timeout = 20_000 });
        Assert.True(Server.Get<Shift>().SilenceOf(await IdAsync(who)) > TimeSpan.FromSeconds(60));
    }

    private async Task HeardAsync(string name)
    {
        var (id, shift) = (await IdAsync(name), Server.Get<Shift>());
        while (true)
        {
            var changed = shift.Changed.Next;
            if (shift.SilenceOf(id) < TimeSpan.FromSeconds(20)) return;
            await changed.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private async Task<string> IdAsync(string name) => (await Server.Get<IStore>().FindAccountByNameAsync(name))!.Id;

    private async Task AssertToldOnceAsync(Told told)
    {
        var both = told.Page.Locator("#log :is(li.own, li.person) .words");
        await Expect(both).ToHaveTextAsync(told.Words);
        await AssertNoNoteAsync(told.Page);
        var log = await Server.Get<IStore>().ReadAsync((await ConversationsAsync()).Single(head => NameOf(head) == told.Name).Id, 0);
        Assert.Equal(told.Words, log.Select(logged => WordsOf(logged.Entry)).OfType<string>());
        AssertOneOwner(log);
        if ((await told.Page.Locator(".state.ended").CountAsync()) > 0) return;
        await told.Page.ReloadAsync();
        await Expect(both).ToHaveTextAsync(told.Words);
        await AssertNoNoteAsync(told.Page);
    }

    private static async Task AssertNoNoteAsync(IPage visitor)
    {
        var html = await visitor.ContentAsync();
        foreach (var words in NoteWords) Assert.DoesNotContain(words, html, StringComparison.Ordinal);
    }

    private static string? WordsOf(Entry entry) => entry switch
    {
        VisitorWrote wrote => wrote.Activity.Text,
        OperatorSaid said => said.Text,
        _ => null,
    };

    /// <summary>Whoever joins finds nobody there, and only who is there speaks and leaves.</summary>
    private static void AssertOneOwner(IEnumerable<LogEvent> log)
    {
        string? owner = null;
        foreach (var logged in log)
        {
            switch (logged.Entry)
            {
                case OperatorJoined joined:
                    Assert.Null(owner);
                    owner = joined.OperatorId;
                    break;
                case OperatorSaid said:
                    Assert.Equal(owner, said.OperatorId);
                    break;
                case OperatorLeft left:
                    Assert.Equal(owner, left.OperatorId);
                    owner = null;
                    break;
            }
        }

        Assert.Null(owner);
    }

    /// <summary>A visitor, and all that they and the staff said to each other, in its order.</summary>
    private sealed record Told(IPage Page, string Name, List<string> Words);
}
