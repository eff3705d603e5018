using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>That something happened outside the hours of the site: when, and when people are there again (null: not within a year).</summary>
public sealed record OutOfHours(DateTimeOffset At, DateTimeOffset? Opens)
{
    /// <summary>What stands in a message for the words of when people are there again.</summary>
    public const string Placeholder = "{{opens}}";

    /// <summary>Null while it is open.</summary>
    public static OutOfHours? Of(OpeningHours hours, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return hours.IsOpen(at) ? null : new OutOfHours(at, hours.OpensAfter(at));
    }

    /// <summary>A message with that filled in, such as "tomorrow at 08:00"; with the usual hours where it is not known.</summary>
    public static string Fill(Script script, string markdown, OutOfHours? closed)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(markdown);
        return markdown.Contains(Placeholder, StringComparison.Ordinal)
            ? markdown.Replace(Placeholder, closed?.Opens is { } opens ? InWords(script, closed.At, opens) : script.Site.Hours, StringComparison.Ordinal)
            : markdown;
    }

    private static string InWords(Script script, DateTimeOffset at, DateTimeOffset opens)
    {
        var local = TimeZoneInfo.ConvertTime(opens, script.Site.Opening.Zone);
        var days = script.Site.Opening.DayOf(opens).DayNumber - script.Site.Opening.DayOf(at).DayNumber;
        var label = days switch { 0 => "opens.today", 1 => "opens.tomorrow", < 7 => "opens.day", _ => "opens.date" };
        return script.Label(label)
            .Replace("{time}", local.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", script.Label($"day.{(int)local.DayOfWeek}"), StringComparison.Ordinal)
            .Replace("{date}", local.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", script.Label($"month.{local.Month}"), StringComparison.Ordinal);
    }
}
