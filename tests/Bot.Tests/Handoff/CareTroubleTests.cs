using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Conversations;
using AdviceBot.Handoff;

namespace AdviceBot.Bot.Tests.Handoff;

public sealed class CareTroubleTests
{
    [Fact]
    public async Task A_conversation_that_was_taken_is_taken_also_when_care_cannot_be_counted()
    {
        await using var world = await World.CreateAsync();
        var (store, control) = TroubledStore.Around(world.Store);
        var chat = await world.StartAsync();
        await chat.FireAsync(AdviceBot.Dialogs.Triage.Triggers.Danger);
        using var care = new Care(store, new DeskSettings(), world.Time);
        var claims = new Claims(world.Conversations, store, new WorkProfiles(store, new DeskSettings()), care);
        control.IsFullForSettings = true;
        Assert.IsType<Done>(await claims.TakeAsync(chat.Id, new Operator("1", "Sam")));
        control.IsFullForSettings = false;
        Assert.Equal(0, care.Of("1").Severe);
    }
}
