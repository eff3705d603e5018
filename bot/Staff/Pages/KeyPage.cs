using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/account/key: a key for the command line, told once.</summary>
internal static class KeyPage
{
    private const string Address = "/staff/account/key";

    public static void Map(RouteGroupBuilder editors) => editors.MapPost("/account/key", MakeAsync);

    /// <summary>Beside the list of sessions, in which each key stands and is ended.</summary>
    public static Html Section(Html token, PageWords t) => Html.Of($"""
        <section aria-labelledby="key"><h2 id="key">{t.Key.Title}</h2>
        <p>{t.Key.What}</p>
        <form method="post" action="{Address}">{token}<button class="second">{t.Key.Make}</button></form>
        </section>
        """);

    private static async Task<IResult> MakeAsync(HttpContext context, CommandLineKeys keys, Audit audit, StaffLayout layout)
    {
        var t = PageWords.Of(context.Request);
        var key = await keys.MakeAsync(WhoAsks.Of(context));
        await audit.WriteAsync(context.User.Id(), AuditActions.KeyMade);
        return layout.Page(context, t.Key.Title, Html.Of($"""
            <p><a href="/staff/account">{t.YourAccount}</a></p>
            <h1>{t.Key.Title}</h1>
            <p>{t.Key.Once}</p>
            <p class="notice"><code>{key}</code></p>
            <p>{t.Key.Use}</p>
            <p><code>export ADVICEBOT_KEY=…</code></p>
            <p class="hint">{t.Key.Ends}</p>
            """));
    }
}
