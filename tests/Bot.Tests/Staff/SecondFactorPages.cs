using System.Net;
using System.Text.RegularExpressions;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>The pages of the second factor as a person uses them.</summary>
internal static partial class SecondFactorPages
{
    public const string SetUpPage = "/staff/account/second-factor";
    public const string CodePage = "/staff/sign-in/code";

    /// <summary>The app that took the secret from the page, and the hidden field that goes back with the code.</summary>
    public static async Task<(Authenticator App, string Kept)> BeginSetUpAsync(this StaffClient client) => Read(await client.GetAsync(SetUpPage));

    public static (Authenticator App, string Kept) Read(string page) => (new Authenticator(Secret().Match(page).Groups[1].Value), WebUtility.HtmlDecode(Kept().Match(page).Groups[1].Value));

    /// <summary>Sets it up; the app and the recovery codes.</summary>
    public static async Task<(Authenticator App, IReadOnlyList<string> Codes)> SetUpAsync(this StaffClient client, FakeTime time)
    {
        var (app, kept) = await client.BeginSetUpAsync();
        using var on = await client.PostFormAsync(SetUpPage, ("password", TestStaff.Password), ("secret", kept), ("code", app.Code(time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, on.StatusCode);
        // The code that was typed is used up.
        time.Advance(TimeSpan.FromMinutes(1));
        return (app, [.. RecoveryCode().Matches(await on.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value)]);
    }

    /// <summary>Right name and password; the page that asks for the code is open.</summary>
    public static async Task HalfSignInAsync(this StaffClient client, string name, string to = "")
    {
        using var half = await client.SignInAsync(name, TestStaff.Password, to);
        Assert.StartsWith(CodePage, half.Headers.Location?.ToString(), StringComparison.Ordinal);
        await client.GetAsync(half.Headers.Location!.ToString());
    }

    public static Task<HttpResponseMessage> EnterCodeAsync(this StaffClient client, string code, string to = "") => client.PostFormAsync(CodePage, ("code", code), ("to", to));

    [GeneratedRegex("<code class=\"secret\">([^<]*)</code>")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"secret\" value=\"([^\"]*)\"")]
    private static partial Regex Kept();

    [GeneratedRegex("<li><code>([^<]*)</code></li>")]
    private static partial Regex RecoveryCode();
}
