using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AdviceBot.Hosting;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.Browsing;

/// <summary>
/// A test with a server of its own and as many devices as it opens. Its body goes through <see cref="TryAsync"/>: when it fails there
/// are screenshots in artifacts/, and an error in a page's console (a script's fault, a breach of the content policy) fails it.
/// </summary>
[Collection(OneBrowser.Name)]
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private static readonly TimeSpan LongestTest = TimeSpan.FromMinutes(3);

    private readonly List<(Device Device, IBrowserContext Context)> _devices = [];
    private readonly ConcurrentQueue<string> _errors = new();

    protected RunningServer Server { get; private set; } = null!;

    protected virtual ServerSettings Settings => new();

    /// <summary>Whether the test is about something that a browser reports as an error, such as a refused request.</summary>
    protected bool ExpectsConsoleErrors { get; set; }

    /// <summary>Errors that pages reported so far.</summary>
    protected IReadOnlyCollection<string> ConsoleErrors => _errors;

    public virtual async Task InitializeAsync() => Server = await RunningServer.StartAsync(Settings);

    public virtual async Task DisposeAsync()
    {
        foreach (var (_, context) in _devices) await context.CloseAsync();
        await Server.DisposeAsync();
    }

    /// <summary>A new visitor or operator: cookies of their own, with this page open.</summary>
    protected async Task<IPage> OpenAsync(Device device, string path = "/")
    {
        var page = await (await NewContextAsync(device)).NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    protected async Task<IBrowserContext> NewContextAsync(Device device)
    {
        var context = await chromium.Browser.NewContextAsync(device.Options(Server.Address));
        context.SetDefaultTimeout(10_000);
        context.Console += (_, message) =>
        {
            if (message.Type == "error") _errors.Enqueue($"{device}: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => _errors.Enqueue($"{device}: {error.Error}");
        _devices.Add((device, context));
        return context;
    }

    /// <summary>Opens a page on a device and does something with it.</summary>
    protected Task OnAsync(Device device, Func<IPage, Task> body, string path = "/", [CallerMemberName] string test = "") =>
        TryAsync(async () => await body(await OpenAsync(device, path)), test);

    protected async Task TryAsync(Func<Task> body, [CallerMemberName] string test = "")
    {
        try
        {
            await body().WaitAsync(LongestTest);
            if (!ExpectsConsoleErrors) Assert.True(_errors.IsEmpty, string.Join(Environment.NewLine, _errors));
        }
        catch
        {
            await ScreenshotsAsync(test);
            throw;
        }
    }

    /// <summary>axe-core finds nothing on this page, whether its device has scripts or not.</summary>
    protected async Task AssertAccessibleAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var device = _devices.Single(one => one.Context == page.Context).Device;
        if (device.HasScript) await page.AssertAccessibleAsync();
        else await page.AssertAccessibleCopyAsync(await NewContextAsync(device with { HasScript = true }));
    }

    private async Task ScreenshotsAsync(string test)
    {
        var pages = _devices.SelectMany(device => device.Context.Pages.Select(page => (device.Device, page))).ToList();
        foreach (var ((device, page), number) in pages.Select((page, number) => (page, number + 1)))
        {
            var path = Path.Combine(Home.Root, "artifacts", "failed", $"{GetType().Name}.{test}.{number}-{device}.png");
            try
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
            }
            catch (PlaywrightException)
            {
                // A page that crashed cannot be shown; the test's own failure is the one to tell.
            }
        }
    }
}
