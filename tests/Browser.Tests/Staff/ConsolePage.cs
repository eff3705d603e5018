using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What an operator finds in the console and does there, by what it is called.</summary>
internal static class ConsolePage
{
    public static ILocator TakeNext(this IPage console) => console.Locator("#take-next");

    public static ILocator Waiting(this IPage console) => console.Locator("[aria-labelledby=waiting-title] [data-entry]");

    public static ILocator Mine(this IPage console) => console.Locator("[aria-labelledby=mine-title] [data-entry]");

    /// <summary>What colleagues ask this one to look at or to join.</summary>
    public static ILocator Asked(this IPage console) => console.Locator("[aria-labelledby=asked-title] [data-entry]");

    /// <summary>Who is in the open conversation beside its holder.</summary>
    public static ILocator Company(this IPage console) => console.Locator(".company");

    /// <summary>Who of two writes to the visitor.</summary>
    public static ILocator Word(this IPage console) => console.Locator(".word-strip");

    /// <summary>How it stands with asking the visitor who they are.</summary>
    public static ILocator Identity(this IPage console) => console.Locator(".identity");

    public static ILocator Entry(this IPage console, string name) => console.Locator("[data-entry]", new() { HasText = name });

    public static ILocator Talk(this IPage console) => console.Locator(".talk-main");

    public static ILocator Reply(this IPage console) => console.Locator("#reply");

    public static ILocator Transcript(this IPage console) => console.Locator("#transcript");

    public static ILocator Said(this IPage console, string by) => console.Locator($"#transcript .said.{by} .words");

    public static ILocator Missed(this IPage console) => console.Locator(".missed");

    public static ILocator Notes(this IPage console) => console.Locator(".notes-list");

    /// <summary>Why the last act was refused.</summary>
    public static ILocator Refused(this IPage console) => console.Locator(".strip.refused");

    /// <summary>That the console may be behind.</summary>
    public static ILocator Behind(this IPage console) => console.Locator(".strip.behind");

    public static ILocator Sheet(this IPage console) => console.GetByRole(AriaRole.Dialog);

    public static ILocator ButtonNamed(this IPage console, string name) => console.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Send(this IPage console) => console.Locator(".foot .send");

    /// <summary>Takes the next and stands in the reply box.</summary>
    public static async Task TakeNextAsync(this IPage console)
    {
        await Expect(console.Waiting().First).ToBeVisibleAsync();
        var before = console.Url;
        await console.TakeNext().ClickAsync();
        await Expect(console).Not.ToHaveURLAsync(before);
        await Expect(console.Reply()).ToBeFocusedAsync();
    }

    public static async Task OpenAsync(this IPage console, string name)
    {
        await console.Entry(name).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Ctrl+Enter sends whichever key was chosen.</summary>
    public static async Task SendAsync(this IPage console, string words)
    {
        await console.Reply().FillAsync(words);
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Said("operator").Last).ToContainTextAsync(words);
        await Expect(console.Reply()).ToHaveValueAsync("");
    }

    public static async Task NoteAsync(this IPage console, string words)
    {
        await console.Locator("#note").FillAsync(words);
        await console.ButtonNamed("Save note").ClickAsync();
        await Expect(console.Notes()).ToContainTextAsync(words);
        await Expect(console.Locator("#note")).ToHaveValueAsync("");
    }

    public static async Task ChoosePresenceAsync(this IPage console, string state)
    {
        await console.GetByRole(AriaRole.Button, new() { Name = "My presence" }).ClickAsync();
        await console.GetByRole(AriaRole.Menuitemradio, new() { NameRegex = new Regex("^" + state) }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "My presence: " + state })).ToBeVisibleAsync();
    }

    /// <summary>One of the four acts on the open conversation.</summary>
    public static async Task ActAsync(this IPage console, string act)
    {
        await console.GetByRole(AriaRole.Region, new() { Name = "Actions" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + act) }).ClickAsync();
        await Expect(console.Sheet()).ToBeVisibleAsync();
    }

    /// <summary>Presses the button that ends a dialog with what it is for.</summary>
    public static Task SubmitAsync(this IPage console, string words) =>
        console.Sheet().GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    public static Task ChooseAsync(this IPage console, string option) => console.Sheet().Locator(".option", new() { HasText = option }).ClickAsync();

    public static async Task ConsultAsync(this IPage console, string whom, string question)
    {
        await console.ActAsync("Consult");
        await console.ChooseAsync(whom);
        await console.GetByLabel("What do you want to know?").FillAsync(question);
        await console.SubmitAsync("Ask");
        await Expect(console.Company()).ToContainTextAsync(whom);
    }

    public static async Task TransferAsync(this IPage console, string to, string note = "")
    {
        await console.ActAsync("Transfer");
        await console.ChooseAsync(to);
        await console.GetByLabel("Note for them").FillAsync(note);
        await console.SubmitAsync("Transfer");
        await Expect(console.Sheet()).ToBeHiddenAsync();
    }

    public static async Task FinishAsync(this IPage console, string outcome, string reference = "")
    {
        await console.ActAsync("Finish");
        await console.ChooseAsync(outcome);
        await console.Locator("#finish-reference").FillAsync(reference);
        await console.SubmitAsync("Finish");
        await Expect(console.Sheet()).ToBeHiddenAsync();
    }

    public static async Task StepInAsync(this IPage console, string act, string reason)
    {
        await console.ActAsync(act);
        await console.GetByLabel("Reason").FillAsync(reason);
        await console.SubmitAsync(act);
        await Expect(console.Sheet()).ToBeHiddenAsync();
    }
}
