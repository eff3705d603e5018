using System.Globalization;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Messages that are too hard or too long to take in when frightened, and messages whose facts come from nowhere.</summary>
internal static class Readability
{
    public static void Find(PackInLanguage pack)
    {
        foreach (var file in pack.Messages)
        {
            if (pack.Script.Words.Messages[file.Id].Sources.IsEmpty)
                pack.Problems.Add(file.File, 1, 1, "no-source", "'sources' is empty; name where the facts come from");
            var words = ReadingAge.CountWords(pack.Script.Message(file.Id));
            if (words > pack.Rules.LongestMessage)
                pack.Problem(file, 0, "reply-too-long", $"the message has {words} words, and the limit is {pack.Rules.LongestMessage}; shorten it, or make it two");
            if (pack.Rules.ReadingGrade.TryGetValue(pack.Script.Language, out var limit))
                CheckGrade(pack, file, limit);
        }
    }

    private static void CheckGrade(PackInLanguage pack, Scripts.MessageFile file, double limit)
    {
        var grade = ReadingAge.Grade(file.Body);
        if (grade > limit)
            pack.Problem(file, ReadingAge.HardestSentence(file.Body), "reading-age", string.Create(CultureInfo.InvariantCulture,
                $"the message reads at grade {grade:0.0} (age {grade + 5:0}), and the limit is {limit:0.#}; shorter words and sentences mend it, this sentence first"));
    }
}
