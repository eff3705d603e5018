using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>One conversation as its visitor has it, with a look at everything that is stored.</summary>
internal sealed class Chat(World world, string id, ConversationService? server = null)
{
    public string Id => id;

    private ConversationService Conversations => server ?? world.Conversations;

    public Task<PostResult> SayAsync(string? text, string? clientId = null) =>
        Conversations.PostAsync(id, new Activity { Type = ActivityTypes.Message, Text = text, ChannelData = Data(clientId) });

    public Task<PostResult> FireAsync(string trigger) => EventAsync(EventNames.Fire, $$"""{"trigger":"{{trigger}}"}""");

    public Task<PostResult> ChooseAsync(string slot, string value) => EventAsync(EventNames.Choose, $$"""{"slot":"{{slot}}","value":"{{value}}"}""");

    public Task<PostResult> EventAsync(string name, string? value) => Conversations.PostAsync(
        id, new Activity { Type = ActivityTypes.Event, Name = name, Value = value is null ? null : JsonElement.Parse(value) });

    /// <summary>Asks for a person, and is taken by an operator.</summary>
    public async Task<Conversation> BeTakenAsync(Operator by)
    {
        await FireAsync("person");
        return ((Done)await Conversations.TakeAsync(id, by)).Conversation;
    }

    public async Task<Conversation> HeadAsync() => (await world.Store.FindAsync(id))!;

    /// <summary>What is on the disk.</summary>
    public Task<IReadOnlyList<LogEvent>> StoredAsync(long after = 0) => world.Store.ReadAsync(id, after);

    /// <summary>What happened after a number, each as a short word: visitor, the id of the bot's message, handoff, ended …</summary>
    public async Task<IEnumerable<string>> StoryAsync(long after = 0) => (await StoredAsync(after)).Select(one => one.Entry switch
    {
        VisitorWrote => "visitor",
        Occurred occurred => occurred.Input.GetType().Name.ToLowerInvariant(),
        BotSaid said => said.Message,
        OperatorSaid => "operator",
        HandedOff => "handoff",
        OperatorJoined => "operator-joined",
        OperatorLeft left => left.How,
        ContactSet => "contact",
        ConsultationBegan => "consultation",
        ConsultationEnded ended => "consultation " + ended.How,
        GuestInvited => "guest-invited",
        GuestJoined => "guest",
        GuestLeft left => "guest " + left.How,
        WordPassed passed => "word " + passed.ToName,
        IdentityAsked => "identity",
        IdentityDecided decided => decided.Decision.IsApproved ? "approved" : "refused",
        IdentityDisclosed => "told",
        IdentityLapsed => "lapsed",
        Finished finished => "finished " + finished.Outcome.Id,
        Ended ended => "ended " + ended.Why,
        _ => throw new InvalidOperationException(),
    });

    public async Task<long> NumberAsync() => (await HeadAsync()).Number;

    private static JsonElement? Data(string? clientId) =>
        clientId is null ? null : JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["clientActivityID"] = clientId });
}
