using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Http;

/// <summary>The language that a browser wants: the one its address names, else what its owner has set.</summary>
internal static class WantedLanguage
{
    /// <summary>In an address: /?language=cy.</summary>
    public const string Parameter = "language";

    /// <summary>The pack in the first of them that is served; in the site's own where none is.</summary>
    public static Script Of(HttpRequest request, Script current) =>
        Named(request).Concat(Set(request)).FirstOrDefault(current.IsServedIn) is { } language ? current.In(language) : current;

    /// <summary>The one that the address names, where it is served; else the pack as it is.</summary>
    public static Script NamedBy(HttpRequest request, Script script) => Named(request).FirstOrDefault(script.IsServedIn) is { } language ? script.In(language) : script;

    private static IEnumerable<string> Named(HttpRequest request) => request.Query[Parameter].OfType<string>();

    private static IEnumerable<string> Set(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value).OfType<string>();
}
