using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>A message in one language as its file has it, also where the pack cannot be read. <paramref name="Stamp"/> names its text, <paramref name="Of"/> the text that it translates.</summary>
public sealed record MessageSheet(
    string Id, string Language, string File, ImmutableArray<string> Sources, string Reviewed, string Owner, string? Review, string? Of, string Body, string Stamp)
{
    public int Words => ReadingAge.CountWords(Body);

    public double Grade => ReadingAge.Grade(Body);

    /// <summary>Ids of the services that it names.</summary>
    public IEnumerable<string> Services =>
        Scripts.Words.Placeholders(Body).Select(place => place.Name.Split('.')).Where(name => name is ["service", ..] && name.Length > 1).Select(name => name[1]).Distinct(StringComparer.Ordinal);

    /// <summary>Every message of a pack in every language.</summary>
    public static IEnumerable<MessageSheet> All(PackFiles pack) => Languages.Of(pack).SelectMany(language => MessageFile.All(pack, language).Select(file => Read(file, language)));

    private static MessageSheet Read(MessageFile file, string language)
    {
        var front = file.Front is { } text ? Node.Parse(file.File, text, new ProblemList()) : null;
        return new(
            file.Id, language, file.File, [.. front?["sources"]?.Items.Select(item => item.Text) ?? []], front?["reviewed"]?.Scalar ?? "", front?["owner"]?.Scalar ?? "", front?["review"]?.Scalar,
            front?["of"]?.Scalar, file.Body, TextStamp.Of(file.Body));
    }
}

/// <summary>What words.yaml holds the words of a pack to: the grade by language where one is measured; days after which a message is due for a review, and a service for a check.</summary>
public sealed record MessageLimits(string WrittenIn, int? LongestMessage, ImmutableDictionary<string, double> Grade, int? MessageDays, int? ServiceDays)
{
    public static MessageLimits Of(PackFiles pack) => WordRules.Read(pack, new ProblemList()) is { } rules
        ? new(Languages.WrittenIn(pack), Known(rules.LongestMessage), rules.ReadingGrade, Known(rules.MessagesReviewedWithin), Known(rules.ServicesCheckedWithin))
        : new(Languages.WrittenIn(pack), null, ImmutableDictionary<string, double>.Empty, null, null);

    /// <summary>Whether a date, as a file has it, is longer ago than so many days; a date that cannot be read is.</summary>
    public static bool IsDue(string date, int? days, DateOnly today) =>
        days is { } most && (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) || today.DayNumber - at.DayNumber > most);

    private static int? Known(int number) => number == int.MaxValue ? null : number;
}
