using System.Globalization;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Dates of birth as they are written in Britain: the day, the month, the year.</summary>
internal static class BirthDate
{
    /// <summary>Such as 3/5/2010, 04.09.08 or 12-12-2010; null for what is no date of somebody alive.</summary>
    public static DateOnly? Read(string digits, DateOnly today)
    {
        var parts = digits.Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        return Make(numbers[2] >= 100 ? numbers[2] : FullYear(numbers[2], today), numbers[1], numbers[0], today);
    }

    /// <summary>"08" is 2008 and "74" is 1974: nobody is born in the future.</summary>
    public static int FullYear(int lastTwoDigits, DateOnly today) => lastTwoDigits + (lastTwoDigits <= today.Year % 100 ? 2000 : 1900);

    /// <summary>The day and month that stand before a year: "3rd of june 2011", "nov 30th 2009", "feb 2013".</summary>
    public static DateOnly? InWords(Scene scene, int yearAt, int year, DateOnly today)
    {
        for (var back = yearAt - 1; back >= Math.Max(0, yearAt - 3); back--)
        {
            if (Month(scene, back) is not { } month)
                continue;
            int[] nearby = [.. Enumerable.Range(back + 1, yearAt - back - 1), back - 1, back - 2, back - 3];
            var dayAt = nearby.FirstOrDefault(at => at >= 0 && scene.Tokens[at] is { IsNumber: true, Number: >= 1 and <= 31 }, -1);
            return Make(year, month, dayAt < 0 ? 1 : (int)scene.Tokens[dayAt].Number, today);
        }

        return null;
    }

    public static int YearsSince(DateOnly birth, DateOnly today) => today.Year - birth.Year - (today < birth.AddYears(today.Year - birth.Year) ? 1 : 0);

    private static int? Month(Scene scene, int at)
    {
        if (!scene.Is("month", at))
            return null;
        string[] starts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        var found = Array.FindIndex(starts, start => scene.Tokens[at].Form.StartsWith(start, StringComparison.Ordinal));
        return found < 0 ? null : found + 1;
    }

    private static DateOnly? Make(int year, int month, int day, DateOnly today) =>
        year >= 1900 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date < today ? date : null;
}
