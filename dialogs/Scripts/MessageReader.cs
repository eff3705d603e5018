namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads one message: front matter, then Markdown.</summary>
internal static class MessageReader
{
    public static Message Read(MessageFile file, IReadOnlyDictionary<string, Service> services, Site site, ProblemList problems)
    {
        if (file.Front is null)
        {
            problems.Add(file.File, 1, 1, "no-front-matter", "the file does not begin with sources, reviewed and owner between two lines of ---; add them");
            return new Message(file.Id, [], default, "", file.Body.Trim());
        }

        var front = Node.Parse(file.File, file.Front, problems);
        front?.Only("sources", "reviewed", "owner", "of", "review");
        if (front is not null && front["sources"] is null)
            front.Problem("missing-field", "'sources' is missing; name where the facts come from");
        CheckBody(file, services, site, problems);
        return new Message(
            file.Id,
            [.. front?["sources"]?.Items.Select(item => item.Text) ?? []],
            front is null ? default : ServicesReader.Date(front, "reviewed"),
            front?.Required("owner") ?? "",
            file.Body.Trim(),
            front?["review"]?.Scalar);
    }

    private static void CheckBody(MessageFile file, IReadOnlyDictionary<string, Service> services, Site site, ProblemList problems)
    {
        if (file.Body.Trim().Length == 0)
            problems.Add(file.File, file.BodyLine, 1, "empty-message", "the message has no words; write it below the second ---");
        foreach (var (index, code, message) in TextRules.Broken(file.Body, services, site))
        {
            var (line, column) = file.Place(index);
            problems.Add(file.File, line, column, code, message);
        }
    }
}
