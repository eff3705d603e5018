namespace AdviceBot.Staff.Accounts;

/// <summary>
/// What a User-Agent header means in plain words: enough to tell one's telephone from the computer in the control room. Versions are not kept.
/// </summary>
public static class BrowserNames
{
    /// <summary>No browser: the program on somebody's own machine, with a key of theirs.</summary>
    public const string CommandLine = "advicebot content";

    // The order counts: each claims to be those below it too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        (CommandLine, CommandLine), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Null when it is none that is known.</summary>
    public static string? Browser(string userAgent) => First(Browsers, userAgent);

    public static string? System(string userAgent) => First(Systems, userAgent);

    private static string? First((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
