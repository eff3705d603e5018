using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Visitors of the real pack, past its page: many in a short time.</summary>
internal static class Visits
{
    /// <summary>So many tell what happened, answer these questions, and leave; those who puzzle write something first that is no answer to the next one.</summary>
    public static async Task ComeAsync(this RunningServer server, int visitors, bool puzzle, params string[] answers)
    {
        var conversations = server.Get<ConversationService>();
        for (var i = 0; i < visitors; i++)
        {
            var id = (await conversations.StartAsync(new NewConversation("page"))).Head.Id;
            await conversations.PostAsync(id, Saying("he has my pictures"));
            foreach (var (slot, value) in answers.Select(answer => (answer.Split(':')[0], answer.Split(':')[1])))
                await conversations.PostAsync(id, Doing(EventNames.Choose, new { slot, value }));
            if (puzzle) await conversations.PostAsync(id, Saying("xyzzy"));
            await conversations.PostAsync(id, Doing(EventNames.Fire, new { trigger = Triggers.Leave }));
        }
    }

    private static Activity Saying(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Doing(string name, object value) => new() { Type = ActivityTypes.Event, Name = name, Value = JsonSerializer.SerializeToElement(value) };
}
