using AdviceBot.Handoff;
using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.Pages;
using AdviceBot.Staff.SignIn;
using AdviceBot.Staff.SingleSignOn;
using AdviceBot.Staff.StudioApi;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;

namespace AdviceBot.Staff;

public static class StaffSetup
{
    private const string Live = "/staff/live";

    /// <summary>Whom the routes are for, and the roles that this is.</summary>
    private static readonly (string Name, Func<string, bool> Includes)[] Policies =
    [
        (Roles.SignedIn, _ => true), (Roles.Operator, Roles.Answers), (Roles.Supervisor, Roles.Supervises), (Roles.Administrator, role => role == Roles.Administrator),
        (Roles.Editor, Roles.Edits), (Roles.Publisher, Roles.Publishes),
    ];

    public static void AddStaff(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddAuthentication(StaffIdentity.Scheme).AddCookie(StaffIdentity.Scheme, StaffCookie.Configure).AddCookie(HalfSignedIn.Scheme, HalfSignedIn.Configure)
            .AddScheme<AuthenticationSchemeOptions, KeyScheme>(KeyScheme.Name, configureOptions: null);
        var policies = services.AddAuthorizationBuilder();
        foreach (var (name, includes) in Policies)
            policies.AddPolicy(name, policy => policy.AddAuthenticationSchemes(StaffIdentity.Scheme).RequireRole(Roles.All.Where(includes)));
        policies.AddPolicy(Roles.EditorByKey, policy => policy.AddAuthenticationSchemes(StaffIdentity.Scheme, KeyScheme.Name).RequireRole(Roles.All.Where(Roles.Edits)));
        services.AddAntiforgery(Configure);
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(PasswordLimit.Name, PasswordLimit.Of));
        services.AddSingleton<Audit>().AddSingleton<Passwords>().AddSingleton<PasswordLinks>().AddSingleton<StaffSetupLink>();
        builder.AddSettings<StaffSettings>();
        services.AddSingleton<Sessions>().AddSingleton<SessionCheck>().AddSingleton<CommandLineKeys>().AddSingleton<AccountChanges>().AddSingleton<GuestRoles>().AddSingleton<FactorSecrets>();
        services.AddSingleton<SignInWays>().AddSingleton<Ownership>().AddSingleton<SignInDesk>().AddSingleton<SecondFactors>().AddSingleton<StaffAccounts>();
        AddSingleSignOn(builder);
        services.AddSingleton<StaffLayout>().AddSingleton<SiteTimes>().AddSingleton<WorkForms>().AddSingleton<AccountsView>().AddSingleton<OwnAccountView>().AddSingleton<SignInView>().AddSingleton<ProviderView>().AddSingleton<SignOnForms>().AddSingleton<SecondFactorView>();
        services.AddSingleton<QueueBoard>().AddHostedService(all => all.GetRequiredService<QueueBoard>());
        services.AddHostedService<QueueMetrics>();
        builder.AddSettings<DeskSettings>();
        services.AddSingleton<WorkProfiles>().AddHostedService(all => all.GetRequiredService<WorkProfiles>());
        services.AddSingleton<Care>().AddSingleton<Claims>().AddSingleton<Colleagues>().AddSingleton<ServiceHours>().AddSingleton<StaffWork>();
        services.AddHostedService<LeaseKeeper>().AddHostedService<ShiftFollower>();
        services.AddSingleton<QueueFeed>().AddHostedService(all => all.GetRequiredService<QueueFeed>());
        services.AddHostedService<ConsoleKeeper>().AddHostedService<OthersMentions>();
        services.AddSingleton<Consoles>().AddSingleton<NoteBoard>().AddSingleton<Mentionable>().AddSingleton<TalkReader>().AddSingleton<Acts>().AddSingleton<Board>();
        services.AddSingleton<StudioDesk>().AddSingleton<PreviewDesk>().AddSingleton<ServiceDesk>();
        services.AddOpenApi(StaffDocument.Name, StaffDocument.Configure);
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 32 * 1024).AddJsonProtocol(options => options.PayloadSerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase);
        services.AddSingleton<Shift>().AddSingleton<IShift>(all => all.GetRequiredService<Shift>());
    }

    /// <summary>After the limits, so that a flood costs no look at an account; before every endpoint.</summary>
    public static void UseStaff(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Live, StringComparison.OrdinalIgnoreCase), live => live.Use(OwnOrigin.CheckAsync));
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SecondFactorGate.CheckAsync);
    }

    /// <summary>Every route is in one group: for anyone, for whoever has an account, for operators, supervisors, administrators, editors, publishers.</summary>
    public static void MapStaff(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var staff = app.MapGroup("/staff").AddEndpointFilter<AntiforgeryCheck>();
        var anyone = staff.MapGroup("").AllowAnonymous();
        var signedIn = staff.MapGroup("").RequireAuthorization(Roles.SignedIn);
        var operators = staff.MapGroup("").RequireAuthorization(Roles.Operator);
        var supervisors = staff.MapGroup("").RequireAuthorization(Roles.Supervisor);
        var administrators = staff.MapGroup("").RequireAuthorization(Roles.Administrator);
        var editors = staff.MapGroup("").RequireAuthorization(Roles.Editor);
        SignInPage.Map(anyone, signedIn);
        KeyPage.Map(editors);
        CodePage.Map(anyone);
        ProviderPage.Map(anyone, signedIn);
        SetupPage.Map(anyone);
        PasswordPage.Map(anyone);
        OwnAccountPage.Map(signedIn);
        SecondFactorPage.Map(signedIn);
        AccountsPage.Map(supervisors, administrators);
        ConsolePage.Map(signedIn, operators, supervisors, editors);
        var api = operators.MapGroup("/api");
        ReadingApi.Map(signedIn.MapGroup("/api"), api);
        ActingApi.Map(api);
        TransferApi.Map(api);
        CompanyApi.Map(api, supervisors.MapGroup("/api"));
        IdentityApi.Map(api);
        PresenceApi.Map(api);
        HistoryApi.Map(api);
        MentionsApi.Map(api);
        SupervisorApi.Map(supervisors.MapGroup("/api"));
        AuditApi.Map(supervisors.MapGroup("/api"));
        StudioRoutes.Map(editors.MapGroup("/api"), staff.MapGroup("/api").RequireAuthorization(Roles.Publisher));
        ContentRoutes.Map(staff.MapGroup("/api").RequireAuthorization(Roles.EditorByKey));
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHub<StaffHub>(Live).RequireAuthorization(Roles.Operator).WithMetadata(new AsksByItself());
    }

    private static void AddSingleSignOn(WebApplicationBuilder builder)
    {
        builder.AddSettings<SingleSignOnSettings>();
        builder.Services.AddSingleton<ProviderHttp>().AddSingleton<Provider>().AddSingleton<TokenExchange>().AddSingleton<IdTokens>().AddSingleton<JourneyCookie>()
            .AddSingleton<OpenIdConnect>().AddSingleton<ProviderSignOut>().AddSingleton<ProviderAccounts>();
    }

    private static void Configure(AntiforgeryOptions options)
    {
        options.HeaderName = AntiforgeryCheck.Header;
        options.FormFieldName = AntiforgeryCheck.Field;
        options.Cookie.Name = "advicebot-staff-form";
        options.Cookie.Path = "/staff";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Whether a page may be framed is said once, in the headers of every response.
        options.SuppressXFrameOptionsHeader = true;
    }
}
