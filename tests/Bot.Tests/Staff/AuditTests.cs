using System.Reflection;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class AuditTests : StaffTest
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        var real = builder.Services.Single(service => service.ServiceType == typeof(IStore));
        builder.Services.AddSingleton(services => AuditSpy.Over((IStore)real.ImplementationFactory!(services)));
    }

    [Fact]
    public async Task Who_did_what_to_what_is_written_down()
    {
        var conversation = await WaitingVisitorAsync();
        var alex = await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        (await browser.SignInAsync("alex", "wrong password")).Dispose();
        (await browser.SignInAsync("alex", TestStaff.Password)).Dispose();
        await browser.MeAsync();
        await browser.ActAsync(conversation, "finish", new { leaseToken = await browser.TakeAsync(conversation), outcome = "done" });
        (await browser.PostFormAsync("/staff/sign-out")).Dispose();

        (string?, string, string?)[] expected =
        [
            ("test", AuditActions.AccountCreated, alex), (alex, AuditActions.PasswordSet, alex), (alex, AuditActions.SignInFailed, null),
            (alex, AuditActions.SignedIn, null), (alex, AuditActions.Took, conversation), (alex, AuditActions.Finished, conversation), (alex, AuditActions.SignedOut, null),
        ];
        Assert.Equal(expected, Entries.Select(entry => (entry.AccountId, entry.Action, entry.Target)));
    }

    [Fact]
    public async Task A_lock_is_written_down_and_a_name_that_nobody_has_is_not()
    {
        var alex = await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        for (var i = 0; i < 5; i++) (await browser.SignInAsync("alex", "wrong password")).Dispose();
        (await browser.SignInAsync("typed-my-password-here", "wrong password")).Dispose();
        Assert.Equal((alex, AuditActions.Locked, null), (Entries[^2].AccountId, Entries[^2].Action, Entries[^2].Target));
        Assert.Equal((null, AuditActions.SignInFailed, null), (Entries[^1].AccountId, Entries[^1].Action, Entries[^1].Target));
    }

    private List<AuditEntry> Entries => ((AuditSpy)(object)Server.Get<IStore>()).Entries;

    /// <summary>The real store, with its audit entries kept where a test can read them.</summary>
    public class AuditSpy : DispatchProxy
    {
        private IStore store = null!;

        public List<AuditEntry> Entries { get; } = [];

        public static IStore Over(IStore store)
        {
            var proxy = Create<IStore, AuditSpy>();
            ((AuditSpy)(object)proxy).store = store;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (args is [AuditEntry entry, ..]) Entries.Add(entry);
            return targetMethod!.Invoke(store, args);
        }
    }
}
