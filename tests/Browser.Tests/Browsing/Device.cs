using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.Browsing;

/// <summary>What a person holds and how they set it up.</summary>
public sealed record Device(string Name, int Width, int Height)
{
    public static readonly Device Phone = new("phone", 390, 844) { HasTouch = true };

    /// <summary>The narrowest that WCAG 1.4.10 asks for; also a desktop of 1280 at 400 %.</summary>
    public static readonly Device Narrow = new("narrow", 320, 568) { HasTouch = true };
    public static readonly Device Desktop = new("desktop", 1280, 800);

    public bool HasTouch { get; init; }
    public bool IsDark { get; init; }
    public bool HasHighContrast { get; init; }
    public bool HasReducedMotion { get; init; }
    public bool HasScript { get; init; } = true;

    public Device Dark => this with { Name = Name + "-dark", IsDark = true };
    public Device HighContrast => this with { Name = Name + "-high-contrast", HasHighContrast = true };
    public Device ReducedMotion => this with { Name = Name + "-reduced-motion", HasReducedMotion = true };
    public Device WithoutScript => this with { Name = Name + "-without-script", HasScript = false };

    public override string ToString() => Name;

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = HasTouch,
        IsMobile = HasTouch,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ForcedColors = HasHighContrast ? ForcedColors.Active : ForcedColors.None,
        ReducedMotion = HasReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : Microsoft.Playwright.ReducedMotion.NoPreference,
        JavaScriptEnabled = HasScript,
        Locale = "en-GB",
        TimezoneId = "Europe/London",
    };
}
