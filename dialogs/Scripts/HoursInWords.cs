using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Opening hours as a sentence has them, such as "Monday to Friday 08:00 to 22:00, Saturday 10:00 to 16:00, Sunday closed": by the labels hours.* and day.* of a language.</summary>
internal static class HoursInWords
{
    public static string Of(OpeningHours hours, IReadOnlyDictionary<string, string> labels)
    {
        string Label(string id) => labels.GetValueOrDefault(id, id);
        var spans = OpeningHours.Days.Select(day => (Day: day, Words: hours.Week.TryGetValue(day, out var span) ? InWords(span, Label) : Label("hours.closed"))).ToList();
        return string.Join(", ", InRuns(spans, Label));
    }

    private static string InWords(DayHours hours, Func<string, string> label) =>
        hours is { From.Ticks: 0, To.Days: 1 } ? label("hours.all-day") : Filled(label("hours.span"), ("from", Clock(hours.From)), ("to", Clock(hours.To)));

    private static IEnumerable<string> InRuns(List<(DayOfWeek Day, string Words)> days, Func<string, string> label)
    {
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Words == days[first].Words)
                last++;
            var run = first == last ? Filled(label("hours.day"), ("day", Name(days[first].Day)))
                : first == 0 && last == days.Count - 1 ? label("hours.every-day")
                : Filled(label("hours.days"), ("first", Name(days[first].Day)), ("last", Name(days[last].Day)));
            yield return $"{run} {days[first].Words}";
            first = last + 1;
        }

        string Name(DayOfWeek day) => label($"day.{(int)day}");
    }

    private static string Clock(TimeSpan time) => time.Days == 1 ? "24:00" : time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Filled(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}
