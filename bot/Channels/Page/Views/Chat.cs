using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>What a page shows of a conversation, read at one moment. Before the first post there is no head: nothing is stored for a mere look.</summary>
internal sealed record Chat(Script Script, Dialog Dialog, Conversation? Head, IReadOnlyList<LogEvent> Events)
{
    /// <summary>What stands before every address of the page: nothing, but where the page is played in the studio.</summary>
    public string Root { get; init; } = "";

    /// <summary>Status of a conversation that has not begun: the bot answers.</summary>
    public Status Status => Head?.Status ?? Status.Bot;

    public long Number => Head?.Number ?? 0;

    public long SeenByStaff => Head?.SeenByStaff ?? 0;

    /// <summary>The question that waits; none while a person answers.</summary>
    public Question? Ask => Status is Status.Bot or Status.Waiting ? StateMachine.Pending(Script, Dialog) : null;

    public ImmutableArray<Fact> Facts => StateMachine.Facts(Script, Dialog);

    /// <summary>Whether somebody is there to be waited for.</summary>
    public bool IsStaffed { get; init; }

    /// <summary>What the visitor said themselves of being reached; what staff wrote is not theirs to see.</summary>
    public SafeContact OwnContact { get; init; } = SafeContact.Free;

    public bool WaitsForPerson => Status is Status.Waiting or Status.Held;

    /// <summary>Why no picture is taken and where the right place is, for the age as far as it is known. Markdown.</summary>
    public string NoFiles => string.Join("\n\n", StateMachine.RefuseFiles(Script, Dialog).Select(reply => reply.Markdown));
}
