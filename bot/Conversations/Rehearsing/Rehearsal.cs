using System.Collections.Immutable;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>
/// A conversation that is only played. It goes through the same turns as every other, and is nowhere but in memory: no store, no queue, no history, no metric knows of it.
/// </summary>
public sealed class Rehearsal
{
    /// <summary>Of somebody who plays, not of somebody who is in need: more is a mistake of a program.</summary>
    private const int MostActs = 300;

    private readonly Lock _gate = new();
    private readonly List<Activity> _posted = [];
    private readonly RehearsedClock _clock;
    private Standing? _standing;

    internal Rehearsal(string secret, Script script, RehearsedVisitor visitor, TimeProvider time)
    {
        (Secret, Visitor) = (secret, visitor);
        Script = visitor.Language is { } language ? script.In(language) : script;
        _clock = new RehearsedClock(time, script.Site.Opening, visitor.Hours != RehearsedHours.Closed);
    }

    /// <summary>Whoever has it may look and write: it stands in the address of the page.</summary>
    public string Secret { get; }

    public RehearsedVisitor Visitor { get; }

    /// <summary>In the language that the visitor began in.</summary>
    public Script Script { get; }

    public bool IsStaffed => Visitor.Hours == RehearsedHours.Staffed;

    internal DateTimeOffset Now => _clock.Now;

    /// <summary>What a look at the page is to the engine.</summary>
    internal Arrived Opening => new() { Staffed = IsStaffed, Closed = OutOfHours.Of(Script.Site.Opening, Now) };

    /// <summary>Null until the visitor has done something: a mere look is no conversation.</summary>
    internal Standing? Standing
    {
        get
        {
            lock (_gate)
                return _standing;
        }
    }

    /// <summary>What the visitor did so far.</summary>
    internal ImmutableArray<Activity> Posts
    {
        get
        {
            lock (_gate)
                return [.. _posted];
        }
    }

    /// <summary>As <see cref="ConversationService.PostAsync"/>, and nothing is kept. <paramref name="language"/> is that of a page that was looked at before.</summary>
    public PostResult Post(Activity activity, string? language = null)
    {
        var act = VisitorAct.Of(activity);
        if (act is IsRefused(var code))
            return new Refused(code);
        if (act is not (Acts or SetsContact or SetsLanguage))
            return new Posted(0, IsRepeat: false);
        lock (_gate)
        {
            if (_posted.Count >= MostActs)
                return new NoSuchConversation();
            _standing ??= Begin(language is null ? Script : Script.In(language));
            var (result, changes) = VisitorDecisions.Of(_standing, act, VisitorAct.ClientId(activity), Begin);
            if (changes is null)
                return result;
            _standing = changes.After();
            _posted.Add(activity);
            return result;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _standing ??= Begin(Script);
            if (_standing.Head.LeftQuickly)
                return;
            var changes = Begin(_standing);
            VisitorTurn.LeaveQuickly(changes);
            _standing = changes.After();
        }
    }

    private Standing Begin(Script script)
    {
        var changes = Begin(Standing.Before(Heads.New("rehearsal", new NewConversation("page"), script, _clock.Now), script));
        VisitorTurn.Start(changes);
        return changes.After();
    }

    private Changes Begin(Standing standing) => new(standing, _clock.Now, IsStaffed);
}
