using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Dialogs.Triage;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>What the page's form was sent with: words, or a button, and perhaps words left in the box beside the button.</summary>
internal sealed record VisitorForm(string Id, long After, string Asked, string Text, string? Button, string Value)
{
    private const int LongestId = 64;

    /// <summary>What the page was written in.</summary>
    public string Language { get; init; } = "";

    /// <summary>In which the visitor wants to go on, where that is what they pressed.</summary>
    public string To { get; init; } = "";

    /// <summary>Null when it is no form at all.</summary>
    public static async Task<VisitorForm?> ReadAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body, Encoding.UTF8);
        // The framework's reader throws at a null character, and with it every word around it away.
        var fields = (await body.ReadToEndAsync(request.HttpContext.RequestAborted)).Replace("%00", "%EF%BF%BD", StringComparison.Ordinal);
        try
        {
            using var reader = new FormReader(fields);
            return Read(new FormCollection(await reader.ReadFormAsync(request.HttpContext.RequestAborted)));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A browser sends line ends as two characters; the visitor typed one.</summary>
    private static VisitorForm Read(FormCollection form)
    {
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        var button = new[] { "choose", "fire", "change" }.FirstOrDefault(form.ContainsKey);
        _ = long.TryParse(form["after"], out var after);
        return new(form["form"].ToString(), after, form["asked"].ToString(), text, button, button is null ? "" : form[button].ToString())
        {
            Language = form["language"].ToString(),
            To = form["to"].ToString(),
        };
    }

    public static string NewId() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(12));

    public bool IsWellFormed => Id.Length is > 0 and <= LongestId && (Button != "choose" || Value.Contains(':', StringComparison.Ordinal)) && (Button is null || Value.Length > 0);

    /// <summary>Whether the page could have offered this: nobody's words are made up from an address.</summary>
    public bool IsOffered(Chat chat) => Button switch
    {
        "choose" => chat.Script.AskedBy(Slot)?.Answers.Contains(Chosen) == true,
        "change" => chat.Script.AskedBy(Value) is not null,
        "fire" => Triggers.All.Contains(Value),
        _ => true,
    };

    public bool IsLeaving => Button == "fire" && Value == Triggers.Leave;

    /// <summary>
    /// A page that was left open answers a question that it never showed: typed words, "skip" and "I don't know" mean the question in front of
    /// the visitor, while a chosen answer names its own. What is here already was in time when it came first.
    /// </summary>
    public bool IsStale(Chat chat) =>
        (Button is null || (Button == "fire" && Value is Triggers.DontKnow or Triggers.Skip or Triggers.Why or Triggers.Back))
        && chat.Ask is { } waiting && waiting.State != Asked && chat.Events.All(logged => logged.ClientId != ClientId);

    /// <summary>Words that a press of a button did not send: they stay in the box.</summary>
    public string Unsent => Button is null ? "" : Text;

    public Activity ToActivity(Chat chat) => Button switch
    {
        "choose" => Pressed(EventNames.Choose, Label(chat), new { slot = Slot, value = Chosen }),
        "fire" => Pressed(EventNames.Fire, chat.Script.Label($"trigger.{Value}"), new { trigger = Value }),
        "change" => Pressed(EventNames.Change, $"{chat.Script.Label("page.change")}: {NameOf(chat, Value)}", new { slot = Value }),
        _ => new Activity { Type = ActivityTypes.Message, Text = Text, ChannelData = Channel },
    };

    public Activity ToLanguage() => new()
    {
        Type = ActivityTypes.Event,
        Name = EventNames.Language,
        Value = JsonSerializer.SerializeToElement(new { language = To }),
        ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = $"{Id}.{To}" }),
    };

    private string Slot => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    private string Chosen => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private Activity Pressed<T>(string name, string label, T value) =>
        new() { Type = ActivityTypes.Event, Name = name, Text = label, Value = JsonSerializer.SerializeToElement(value), ChannelData = Channel };

    private string Label(Chat chat) =>
        chat.Ask?.Options.FirstOrDefault(option => chat.Ask.Slot == Slot && option.Value == Chosen)?.Label ?? chat.Script.Label($"{Slot}.{Chosen}");

    private static string NameOf(Chat chat, string slot) => chat.Facts.FirstOrDefault(fact => fact.Slot == slot)?.Name ?? slot;

    /// <summary>The same form sent twice with the same content is one message; the same form with another button, after "back" in the browser, is another.</summary>
    private string ClientId => $"{Id}.{WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes($"{Button}\n{Value}\n{(Button is null ? Text : "")}")))[..8]}";

    private JsonElement Channel => JsonSerializer.SerializeToElement(new { clientActivityID = ClientId });
}
