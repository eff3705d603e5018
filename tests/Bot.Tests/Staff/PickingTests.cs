using System.Net;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Operators take the next one. To take another than that is for supervisors, and is written down.</summary>
public sealed class PickingTests : StaffTest
{
    [Fact]
    public async Task An_operator_takes_the_next_one_and_no_other()
    {
        var later = await WaitingVisitorAsync();
        var next = await WaitingVisitorAsync(Triggers.Danger);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        Assert.False((await alex.MeAsync()).GetProperty("canPick").GetBoolean());
        var (status, refused) = await alex.ActAsync(later, "take");
        Assert.Equal((HttpStatusCode.Forbidden, "not-next"), (status, Code(refused)));
        Assert.Equal(Status.Waiting, (await HeadAsync(later)).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(next, "take")).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(later, "take")).Status);
    }

    [Theory]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    public async Task A_supervisor_picks_any_and_that_is_written_down(string role)
    {
        var picked = await WaitingVisitorAsync();
        var next = await WaitingVisitorAsync(Triggers.Danger);
        using var sam = await StaffClient.SignedInAsync(Server, "sam", role);
        Assert.True((await sam.MeAsync()).GetProperty("canPick").GetBoolean());
        await sam.TakeAsync(picked);
        await sam.TakeAsync(next);
        Assert.Equal((sam.Id, AuditActions.Picked), await LastAuditAsync(picked));
        Assert.Equal((sam.Id, AuditActions.Took), await LastAuditAsync(next));
    }

    private async Task<(string? By, string Action)> LastAuditAsync(string id) =>
        (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: id, Limit: 1))) is [var entry] ? (entry.AccountId, entry.Action) : (null, "");
}
