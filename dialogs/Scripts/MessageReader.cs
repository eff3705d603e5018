using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads one message file: front matter between lines of ---, then Markdown.</summary>
internal static partial class MessageReader
{
    private const string Fence = "---";

    public static Message Read(string file, string text, IReadOnlyDictionary<string, Service> services, Site site, ProblemList problems)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].Trim() == Fence ? Array.FindIndex(lines, 1, line => line.Trim() == Fence) : -1;
        if (end < 0)
        {
            problems.Add(file, 1, 1, "no-front-matter", "the file does not begin with sources, reviewed and owner between two lines of ---; add them");
            return new Message(id, [], default, "", text.Trim());
        }

        // The leading newline keeps the line numbers of the front matter those of the file.
        var front = Node.Parse(file, "\n" + string.Join('\n', lines[1..end]), problems);
        front?.Only("sources", "reviewed", "owner", "review");
        if (front is not null && front["sources"] is null)
            front.Problem("missing-field", "'sources' is missing; name where the facts come from");
        var body = string.Join('\n', lines[(end + 1)..]);
        CheckBody(file, end + 1, body, services, site, problems);
        return new Message(
            id,
            [.. front?["sources"]?.Items.Select(item => item.Text) ?? []],
            front is null ? default : ServicesReader.Date(front, "reviewed"),
            front?.Required("owner") ?? "",
            body.Trim(),
            front?["review"]?.Scalar);
    }

    private static void CheckBody(string file, int firstLine, string body, IReadOnlyDictionary<string, Service> services, Site site, ProblemList problems)
    {
        if (body.Trim().Length == 0)
            problems.Add(file, firstLine + 1, 1, "empty-message", "the message has no words; write it below the second ---");
        foreach (var (name, index) in Words.Placeholders(body).Where(place => Words.Value(place.Name, services, site) is null))
            At(index, "unknown-placeholder", $"nothing is called '{name}'; add it to services.yaml or mend the name");
        foreach (var bare in BareContact().EnumerateMatches(body))
            At(bare.Index, "bare-contact", "a number or address stands here by itself; put it into services.yaml and write {{service.…}}");

        void At(int index, string code, string message)
        {
            var before = body[..index];
            var line = before.Count(c => c == '\n');
            problems.Add(file, firstLine + 1 + line, index - (before.LastIndexOf('\n') + 1) + 1, code, message);
        }
    }

    /// <summary>Emergency numbers, anything of five digits or more with or without spaces, and web or mail addresses.</summary>
    [GeneratedRegex(@"\b(999|101|111|112|159|116 ?123|18000|18001)\b|\b\d[\d ]{3,}\d\b|https?://|\bwww\.|\b[\w.]+@[\w.]+\.\w+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BareContact();
}
