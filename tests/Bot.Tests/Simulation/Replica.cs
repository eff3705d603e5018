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

    private Replica(Stage stage, Disk disk, Faults faults, Setting setting)
    {
        Lane = new Lane(stage);
        var store = SimulatedStore.Of(stage, Lane, disk, faults);
        var (alarm, desk) = (new Alarm(stage.Time), new DeskSettings { Capacity = Setting.Capacity });
        var (profiles, care) = (new WorkProfiles(store, desk), new Care(store, desk, stage.Time));
        Shift = new Shift(store, care, stage.Time);
        Conversations = new ConversationService(store, setting.Scripts, Shift, stage.Time, alarm, setting.Metrics, NullLogger<ConversationService>.Instance);
        Board = new QueueBoard(Conversations, store, stage.Time, NullLogger<QueueBoard>.Instance);
        Claims = new Claims(Conversations, store, profiles, care);
        Services =
        [
            Begin(new Timers(store, Conversations, alarm, stage.Time, NullLogger<Timers>.Instance)),
            Begin(Board),
            Begin(new LeaseKeeper(Board, Shift, Conversations, stage.Time, NullLogger<LeaseKeeper>.Instance)),
        ];
    }

    public Lane Lane { get; }

    /// <summary>What runs in the background; none of it may ever fail.</summary>
    public IReadOnlyList<Task> Services { get; }

    public Shift Shift { get; }

    public ConversationService Conversations { get; }

    public QueueBoard Board { get; }

    public Claims Claims { get; }

    public static Replica Start(Stage stage, Disk disk, Faults faults, Setting setting) => new(stage, disk, faults, setting);

    /// <summary>On this process's own lane, where the host would take a thread of the pool.</summary>
    private Task Begin(BackgroundService service) => Lane.Run(() => (Task)Execute.Invoke(service, [CancellationToken.None])!);
}
