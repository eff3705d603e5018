using System.Reflection;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>A server: the real code of conversations and of the hand-off, over the simulated disk.</summary>
internal sealed class Replica
{
    private static readonly MethodInfo Execute = typeof(BackgroundService).GetMethod("ExecuteAsync", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private Replica(Stage stage, Disk disk, Faults faults, Setting setting, Grapevine? grapevine)
    {
        Lane = new Lane(stage);
        IReplicas replicas = grapevine?.Join(Lane) ?? new OnlyServer();
        var store = SimulatedStore.Of(stage, Lane, disk, faults);
        var (alarm, desk) = (new Alarm(stage.Time), new DeskSettings { Capacity = Setting.Capacity });
        var (profiles, care) = (new WorkProfiles(store, desk), new Care(store, desk, stage.Time, replicas));
        Shift = new Shift(store, care, stage.Time, replicas);
        Conversations = new ConversationService(store, setting.Scripts, Shift, stage.Time, alarm, setting.Metrics, NullLogger<ConversationService>.Instance, replicas: replicas);
        Board = new QueueBoard(Conversations, store, stage.Time, NullLogger<QueueBoard>.Instance);
        Claims = new Claims(Conversations, store, profiles, care, replicas);
        Services =
        [
            Begin(new Timers(store, Conversations, alarm, stage.Time, NullLogger<Timers>.Instance, replicas)),
            Begin(Board),
            Begin(new LeaseKeeper(Board, Shift, Conversations, stage.Time, NullLogger<LeaseKeeper>.Instance)),
            Begin(new Follower(replicas, Conversations, new OthersNotes(), stage.Time, NullLogger<Follower>.Instance)),
            Begin(new ShiftFollower(replicas, Shift, profiles, care, stage.Time, NullLogger<ShiftFollower>.Instance)),
        ];
    }

    public Lane Lane { get; }

    /// <summary>What runs in the background; none of it may ever fail.</summary>
    public IReadOnlyList<Task> Services { get; }

    public Shift Shift { get; }

    public ConversationService Conversations { get; }

    public QueueBoard Board { get; }

    public Claims Claims { get; }

    /// <summary>Without a grapevine it is the only server there is.</summary>
    public static Replica Start(Stage stage, Disk disk, Faults faults, Setting setting, Grapevine? grapevine) => new(stage, disk, faults, setting, grapevine);

    /// <summary>On this process's own lane, where the host would take a thread of the pool.</summary>
    private Task Begin(BackgroundService service) => Lane.Run(() => (Task)Execute.Invoke(service, [CancellationToken.None])!);
}
