using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Words and numbers that nobody has compared with their sources for too long.</summary>
internal static class Reviews
{
    public static void Find(PackInLanguage pack)
    {
        foreach (var file in pack.Messages)
        {
            if (Node.Parse(file.File, file.Front!, pack.Problems)?["reviewed"] is { } reviewed)
                Check(pack, reviewed, pack.Rules.MessagesReviewedWithin, "read it again with its sources and change 'reviewed'");
        }

        foreach (var (id, at) in pack.Services.Pairs)
            Check(pack, at["checked"]!, pack.Rules.ServicesCheckedWithin, $"ring or open '{id}' and change 'checked'");
    }

    private static void Check(PackInLanguage pack, Node at, int days, string mend)
    {
        var date = DateOnly.ParseExact(at.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var age = pack.Today.DayNumber - date.DayNumber;
        if (age < 0)
            at.Problem("review-in-future", $"{at.Text} is still to come; write the day on which it was looked at");
        else if (age > days)
            at.Warning("review-overdue", $"last looked at {age} days ago, and the limit is {days}; {mend}");
    }
}
