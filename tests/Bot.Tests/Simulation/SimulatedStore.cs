using System.Reflection;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>How often things go wrong, as chances.</summary>
internal sealed class Faults
{
    /// <summary>A write fails and nothing was written.</summary>
    public double NotWritten { get; set; }

    /// <summary>A write fails although it was written: the commit went through, its answer did not.</summary>
    public double WrittenAndFailed { get; set; }

    /// <summary>A read fails.</summary>
    public double NotRead { get; set; }

    /// <summary>A request or its answer is lost on the way between a device and the server.</summary>
    public double Lost { get; set; }

    /// <summary>The database cannot be reached at all.</summary>
    public bool IsDown { get; set; }

    public static Faults Of(Random dice) => new()
    {
        NotWritten = Chance(dice),
        WrittenAndFailed = Chance(dice),
        NotRead = Chance(dice),
        Lost = Chance(dice),
    };

    /// <summary>From now on nothing goes wrong.</summary>
    public void End() => (NotWritten, WrittenAndFailed, NotRead, Lost, IsDown) = (0, 0, 0, 0, false);

    private static double Chance(Random dice) => dice.Next(3) switch { 0 => 0, 1 => 0.02, _ => 0.15 };
}

/// <summary>One server's way to the disk. Each call takes a while and may fail; of a dead server nothing arrives.</summary>
public class SimulatedStore : DispatchProxy
{
    private Stage _stage = null!;
    private Lane _lane = null!;
    private Disk _disk = null!;
    private Faults _faults = null!;

    internal static IStore Of(Stage stage, Lane lane, Disk disk, Faults faults)
    {
        var store = Create<IStore, SimulatedStore>();
        var own = (SimulatedStore)(object)store;
        (own._stage, own._lane, own._disk, own._faults) = (stage, lane, disk, faults);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IStore.AppendAsync) => Write(() => _disk.Append((Append)args![0]!)),
        nameof(IStore.MarkAsync) => Write(() => _disk.Mark((string)args![0]!, (long)args[1]!, (long)args[2]!, (long)args[3]!)),
        nameof(IStore.FindAsync) => Read(() => _disk.Find((string)args![0]!)),
        nameof(IStore.ReadAsync) => Read(() => _disk.Read((string)args![0]!, (long)args[1]!, (int)args[2]!)),
        nameof(IStore.ListAsync) => Read(() => _disk.List((Status)args![0]!, (int)args[1]!)),
        nameof(IStore.CountHeldAsync) => Read(() => _disk.CountHeld((string)args![0]!)),
        nameof(IStore.DueAsync) => Read(() => _disk.Due((DateTimeOffset)args![0]!, (int)args[1]!)),
        nameof(IStore.FindSettingAsync) => Read(() => _disk.Setting((string)args![0]!)),
        nameof(IStore.SaveSettingAsync) => Write(() =>
        {
            _disk.Set((string)args![0]!, (string?)args[1]);
            return true;
        }),
        nameof(IStore.ListSettingsAsync) => Read(() => _disk.Settings((string)args![0]!)),
        nameof(IStore.ListWorkProfilesAsync) => Read<IReadOnlyList<WorkProfile>>(() => []),
        var name => throw new NotSupportedException($"{name} has no part in a simulation."),
    };

    private Task<T> Read<T>(Func<T> read) => _stage.LaterAsync(_lane, () => Fails(_faults.NotRead) ? throw new StoreException("The database did not answer") : read());

    private Task<T> Write<T>(Func<T> write) => _stage.LaterAsync(_lane, () =>
    {
        if (Fails(_faults.NotWritten)) throw new StoreException("The database did not write");
        var written = write();
        return _stage.Happens(_faults.WrittenAndFailed) ? throw new StoreException("The commit was not confirmed") : written;
    });

    private bool Fails(double chance) => _faults.IsDown || _stage.Happens(chance);
}
