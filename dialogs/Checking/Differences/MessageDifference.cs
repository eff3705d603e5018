using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>The same message in other words, for everybody who is told it, and in each language; and what is noted of where its facts come from.</summary>
internal static class MessageDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both) =>
        Languages.Of(both.Before).Union(Languages.Of(both.After), StringComparer.Ordinal).SelectMany(language => OfLanguage(language, both));

    private static IEnumerable<MeaningChange> OfLanguage(string language, BothVersions both)
    {
        var (old, now) = (Messages(both.Before, language), Messages(both.After, language));
        var who = new Lazy<ILookup<string, Region>>(() => SaidList.Of(both.New).Where(list => list.Occasion < Occasion.Desk)
            .SelectMany(list => list.Rows.Zip(list.Regions(both.Space)).SelectMany(row => row.First.Messages.Select(message => (message, Who: row.Second.And(both.At(list)))))).ToLookup(row => row.message, row => row.Who, StringComparer.Ordinal));
        string? Told(string message) => who.Value[message].Any() ? both.People.Of(who.Value[message].Aggregate((all, one) => all.Or(one))) : null;
        string Name(string message) => $"{message} ({language})";
        foreach (var id in old.Keys.Except(now.Keys, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.Words, null, [], Name(id), null);
        foreach (var id in now.Keys.Except(old.Keys, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.Words, null, [], null, Name(id));
        foreach (var (id, message) in now.Where(one => old.ContainsKey(one.Key)))
        {
            var (before, after) = Excerpt.Of(Text(old[id].Body), Text(message.Body));
            if (before != after)
                yield return both.Change(ChangeKind.Words, Told(id), [Name(id)], $"“{before}”", $"“{after}”");
        }

        foreach (var same in Noted(old, now, both.Words).GroupBy(note => (note.What, note.Before, note.After)))
            yield return both.Change(ChangeKind.Facts, null, [$"{both.Words.Some(same.Select(note => note.Id))} ({language}), {same.Key.What}"], same.Key.Before, same.Key.After);
    }

    /// <summary>Of several messages of which the same was noted one line tells.</summary>
    private static IEnumerable<(string Id, string What, string? Before, string? After)> Noted(Dictionary<string, MessageFile> old, Dictionary<string, MessageFile> now, DifferenceWords words) =>
        from message in now
        where old.ContainsKey(message.Key)
        from field in new[] { (Field: "sources", What: words.Source), (Field: "reviewed", What: words.Reviewed), (Field: "owner", What: words.Owner), (Field: "review", What: words.Review) }
        let before = Field(old[message.Key], field.Field)
        let after = Field(message.Value, field.Field)
        where before != after
        select (message.Key, field.What, before, after);

    private static string? Field(MessageFile message, string field) =>
        message.Front is { } front && Node.Parse(message.File, front, new ProblemList())?[field] is { } node && string.Join(", ", node.Items.Select(item => item.Text).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;

    private static Dictionary<string, MessageFile> Messages(PackFiles pack, string language) => MessageFile.All(pack, language).ToDictionary(file => file.Id, StringComparer.Ordinal);

    /// <summary>Where lines break within a paragraph is layout.</summary>
    private static string Text(string body) => string.Join("\n\n", body.Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Contains("\n- ", StringComparison.Ordinal) || part.StartsWith("- ", StringComparison.Ordinal) ? part.Trim() : string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
