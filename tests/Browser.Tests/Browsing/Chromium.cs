using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.Browsing;

/// <summary>One Chromium of the operating system for the visitors' tests and one for the staff's, side by side; every test has contexts of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            // Containers have a small /dev/shm, and root cannot use the sandbox; only this server's own pages are opened.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // Without a window of its own it is the same engine at half the cost.
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
        return folders.Append("/usr/bin").SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "These tests need Chromium and there is none on the PATH. On Debian: apt-get install chromium-headless-shell; elsewhere: https://www.chromium.org/getting-involved/download-chromium/");
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}

[CollectionDefinition(Name)]
public sealed class StaffBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "staff browser";
}

/// <summary>The studio's pages wait for the checker, and leave the machine to the others meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class StudioBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "studio browser";
}
