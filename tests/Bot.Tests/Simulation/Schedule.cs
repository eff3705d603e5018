using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>
/// One hour of the service as one seed has it: visitors and operators, servers that die and are started again, a database that fails, requests and answers that are
/// lost, doubled and late, and a clock that jumps. When it is over, every promise of the running system is looked at.
/// </summary>
internal sealed class Schedule
{
    private const int Longest = 20_000;
    private static readonly TimeSpan UntilLeasesEnd = LeaseKeeper.Lease + (3 * LeaseKeeper.Every);

    private readonly Setting _setting;
    private readonly Disk _disk;
    private readonly Faults _faults;
    private readonly List<Visitor> _visitors = [];
    private readonly List<Page> _pages = [];
    private readonly List<Desk> _desks = [];
    private readonly List<Task> _parts = [];
    private readonly List<string> _broken = [];
    private readonly Grapevine? _grapevine;
    private readonly List<Replica> _servers = [];

    private Schedule(int seed, Setting setting, Bug bug)
    {
        (_setting, _disk, Stage) = (setting, new Disk(bug), new Stage(seed));
        _faults = Faults.Of(Stage.Dice);
        Network = new Network(Stage, _faults);
        var servers = Stage.Dice.Next(1, 4);
        _grapevine = servers > 1 ? new Grapevine(Stage, _disk, _faults) : null;
        for (var number = 0; number < servers; number++) _servers.Add(Start());
    }

    public Stage Stage { get; }

    public Network Network { get; }

    /// <summary>Whichever server a request reaches: visitors and consoles know no difference.</summary>
    public Replica AnyServer => _servers[Stage.Dice.Next(_servers.Count)];

    public bool IsOver { get; private set; }

    /// <summary>Plays the schedule of this seed; what broke, and the fingerprint of all that happened.</summary>
    public static (IReadOnlyList<string> Broken, ulong Trace) Play(int seed, Setting setting, Bug bug = Bug.None)
    {
        var before = SynchronizationContext.Current;
        try
        {
            SynchronizationContext.SetSynchronizationContext(null);
            var schedule = new Schedule(seed, setting, bug);
            schedule.Play();
            return (schedule._broken, schedule.Stage.Trace);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    public void Complain(string what) => _broken.Add(what);

    private Replica Start() => Replica.Start(Stage, _disk, _faults, _setting, _grapevine);

    private void Play()
    {
        Begin();
        while (Stage.Steps < Longest && !(_visitors.All(one => one.IsDone) && _desks.All(one => one.IsDone)))
        {
            if (!Stage.Step() || Stage.Happens(0.002)) Stage.Pass(TimeSpan.FromSeconds(Stage.Dice.Next(1, 30)));
            if (Stage.Happens(0.001)) Misfortune();
        }

        ComeToRest();
        LookAtEverything();
    }

    private void Begin()
    {
        for (var number = Stage.Dice.Next(1, 5); number > 0; number--)
        {
            var visitor = new Visitor(this, $"c{number}");
            var page = new Page(this, visitor.Id);
            _visitors.Add(visitor);
            _pages.Add(page);
            Act(visitor.TalkAsync);
            Act(page.FollowAsync);
        }

        for (var number = Stage.Dice.Next(0, 3); number > 0; number--)
        {
            var desk = new Desk(this, number);
            _desks.Add(desk);
            Act(desk.BeatAsync);
            Act(desk.WorkAsync);
        }
    }

    private void Act(Func<Task> part) => _parts.Add(Network.Devices.Run(part));

    private void Misfortune()
    {
        switch (Stage.Dice.Next(4))
        {
            case 0:
                Kill(Stage.Dice.Next(_servers.Count));
                break;
            case 1:
                for (var server = 0; server < _servers.Count; server++) Kill(server);
                _disk.PowerFails();
                break;
            case 2:
                _faults.IsDown = !_faults.IsDown;
                break;
            default:
                Stage.Pass(TimeSpan.FromMinutes(Stage.Dice.Next(1, 40)));
                break;
        }
    }

    private void Kill(int server)
    {
        _servers[server].Lane.Kill();
        _grapevine?.Lose(_servers[server].Lane);
        _servers[server] = Start();
    }

    /// <summary>Nothing goes wrong any more; everybody says what they wanted to say, and then every console falls silent.</summary>
    private void ComeToRest()
    {
        _faults.End();
        Stage.Settle();
        for (var turn = 0; turn < 100 && !_visitors.All(one => one.IsDone); turn++) Calm(TimeSpan.FromSeconds(1));
        if (!_visitors.All(one => one.IsDone)) Complain("a visitor's words were not acknowledged although nothing went wrong any more");
        // What a failed write left unsure is looked up within a second.
        for (var second = 0; second < 3; second++) Calm(TimeSpan.FromSeconds(1));
        LookAtPages();
        foreach (var desk in _desks) desk.IsSilent = true;
        for (var waited = TimeSpan.Zero; waited < UntilLeasesEnd; waited += LeaseKeeper.Every) Calm(LeaseKeeper.Every);
        IsOver = true;
    }

    private void Calm(TimeSpan time)
    {
        Stage.Settle();
        Stage.Pass(time);
        Stage.Settle();
    }

    private void LookAtPages()
    {
        foreach (var page in _pages.Where(page => page.Watermark != _disk.Find(page.Id)?.Number))
            Complain($"the page of {page.Id} shows {page.Watermark} of {_disk.Find(page.Id)?.Number} events, and nobody told it more");
    }

    private void LookAtEverything()
    {
        foreach (var failed in _parts.Concat(_servers.SelectMany(server => server.Services)).Where(part => part.IsFaulted)) Complain($"failed: {failed.Exception!.InnerException}");
        foreach (var (head, log) in _disk.All)
        {
            foreach (var rule in LogRules.Broken(_setting.Scripts.Current, head, log)) Complain($"{head.Id}: {rule}");
            if (head.TimerDue < Stage.Time.GetUtcNow() - Timers.AfterFailure) Complain($"the silence of {head.Id} ran out and nothing came of it");
            if (head.Status == Status.Held) Complain($"{head.Id} is held by somebody whose console is silent");
        }

        foreach (var visitor in _visitors) LookAtWords(visitor);
        foreach (var (conversation, clientId) in _desks.SelectMany(desk => desk.Acknowledged))
            if (Log(conversation).Count(one => one.ClientId == clientId) != 1) Complain($"{conversation}: the reply {clientId} was acknowledged and is not there once");
        if (_disk.MostHeld > Setting.Capacity) Complain($"somebody held {_disk.MostHeld} with room for {Setting.Capacity}");
    }

    /// <summary>Each acknowledged word is there once, under the number that was told, and later than what was acknowledged before it was sent.</summary>
    private void LookAtWords(Visitor visitor)
    {
        var log = Log(visitor.Id);
        var earlier = 0L;
        foreach (var group in visitor.Acknowledged)
        {
            foreach (var (clientId, number) in group)
            {
                if (log.ElementAtOrDefault((int)number - 1)?.ClientId != clientId) Complain($"{clientId} was acknowledged as {number} and is not there");
                if (number <= earlier) Complain($"{clientId} was sent after {earlier} was acknowledged, and stands before it");
            }

            earlier = Math.Max(earlier, group.Max(one => one.Number));
        }
    }

    private IReadOnlyList<LogEvent> Log(string id) => _disk.Read(id, 0, int.MaxValue);
}
