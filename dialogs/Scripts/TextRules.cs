using System.Text.RegularExpressions;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>What no text for people may hold, wherever it stands: names that nothing has, and numbers and addresses that belong into the registry.</summary>
internal static partial class TextRules
{
    public static IEnumerable<(int Index, string Code, string Message)> Broken(string text, IReadOnlyDictionary<string, Service> services, Site site)
    {
        foreach (var (name, index) in Words.Placeholders(text).Where(place => Words.Value(place.Name, services, site) is null))
        {
            var (code, message) = Unknown(name, services);
            yield return (index, code, message);
        }

        foreach (Match number in BareNumber().Matches(text))
            yield return (number.Index, "bare-number", $"'{number.Value}' stands here by itself; put it into services.yaml and write {{{{service.….phone}}}}");
        foreach (Match link in BareLink().Matches(text))
            yield return (link.Index, "bare-link", "an address stands here by itself; put it into services.yaml and write {{service.…}}, or {{site.report-link}}");
    }

    private static (string Code, string Message) Unknown(string name, IReadOnlyDictionary<string, Service> services)
    {
        if (name.Split('.') is not ["service", var id, ..])
            return ("unknown-placeholder", $"nothing is called '{name}'; use {{{{service.…}}}} or {{{{site.…}}}}, or mend the name");
        return services.ContainsKey(id)
            ? ("unknown-placeholder", $"'{id}' in services.yaml has nothing for '{name}'; add it there, or name what it has")
            : ("undefined-service", $"there is no service '{id}'; add it to services.yaml or mend the name");
    }

    /// <summary>Emergency numbers, and anything of five digits or more with or without spaces.</summary>
    [GeneratedRegex(@"\b(999|101|111|112|159|116 ?123|18000|18001)\b|\b\d[\d ]{3,}\d\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BareNumber();

    /// <summary>Web and mail addresses.</summary>
    [GeneratedRegex(@"https?://[^\s)]*|\bwww\.[^\s)]*|\b[\w.]+@[\w.]+\.\w+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BareLink();
}
