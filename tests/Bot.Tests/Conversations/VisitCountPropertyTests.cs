using System.Collections.Concurrent;
using System.Reflection;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Whatever visitors and operators do, on one server or two: all who came went on, stopped, or are there still; each is counted once.</summary>
public sealed class VisitCountPropertyTests : IAsyncLifetime
{
    private World _world = null!;
    private Counted _counted = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync(world => world.Before = store =>
    {
        (store, _counted) = Counted.Around(store);
        return store;
    });

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public void Those_who_left_a_question_and_those_who_are_there_are_those_who_came() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
            Gen.NonEmptyListOf(Step.Any).SelectMany(steps => Gen.Elements(1, 2, 8).Select(atOnce => (Steps: steps.ToList(), AtOnce: atOnce))).ToArbitrary(),
            async run =>
            {
                _counted.Visits.Clear();
                var services = new[] { _world.Conversations, _world.OpenAnother() };
                var id = (await _world.StartAsync()).Id;
                var steps = new Steps(_world, [.. services.Select(service => new Chat(_world, id, service))], services);
                foreach (var atOnce in run.Steps.Chunk(run.AtOnce))
                    await Task.WhenAll(atOnce.Select(step => Task.Run(() => steps.DoAsync(step))));
                AssertKept(await _world.Store.ReadAsync(id, after: 0));
            }));

    private void AssertKept(IReadOnlyList<LogEvent> log)
    {
        var (over, now) = Stays.Of(_world.Scripts.Current, log);
        var counts = _counted.Visits.SelectMany(visit => visit.Counts).ToList();
        Assert.Equal(over.Count, _counted.Visits.Count);
        var exits = counts.Where(count => count.Kind is CountKind.WentOn or CountKind.Stopped or CountKind.ToPerson or CountKind.Finished).Select(count => count.State);
        Assert.Equal(over.Append(now).SelectMany(states => states).Order(StringComparer.Ordinal), exits.Concat(now).Order(StringComparer.Ordinal));
        Assert.Equal(over.SelectMany(states => states).Order(StringComparer.Ordinal), counts.Where(count => count.Kind == CountKind.Came).Select(count => count.State).Order(StringComparer.Ordinal));
        Assert.All(_counted.Visits, visit => Assert.True(visit.Counts.Count(count => count.Kind is CountKind.Stopped or CountKind.Finished) <= 1));
    }

    /// <summary>Told from the log in another way: at which states somebody was in each visit that is over, and in the one that is not.</summary>
    private static class Stays
    {
        public static (IReadOnlyList<HashSet<string>> Over, HashSet<string> Now) Of(Script script, IReadOnlyList<LogEvent> log)
        {
            var over = new List<HashSet<string>>();
            var visit = new HashSet<string>(StringComparer.Ordinal);
            var (dialog, isHere) = (Dialog.New, false);
            foreach (var entry in log.Select(one => one.Entry))
            {
                if (entry is OperatorJoined)
                    isHere = false;
                if (((entry as Occurred)?.Input ?? (entry as VisitorWrote)?.Input) is { } input)
                {
                    var before = dialog.State;
                    dialog = StateMachine.Next(script, dialog, input).Dialog;
                    if (!isHere && input is Fired { Trigger: Triggers.Leave })
                        continue;
                    if (!isHere && input is not Returned)
                        visit.Add(before);
                    visit.Add(dialog.State);
                    visit.Remove("");
                    isHere = true;
                }

                if (entry is not Ended)
                    continue;
                if (visit.Count > 0)
                    over.Add(visit);
                (visit, isHere) = (new(StringComparer.Ordinal), false);
            }

            return (over, visit);
        }
    }

    /// <summary>Remembers what was counted with the writes that succeeded.</summary>
    public class Counted : DispatchProxy
    {
        private IStore _inner = null!;

        public ConcurrentBag<VisitCounts> Visits { get; } = [];

        public static (IStore Store, Counted Control) Around(IStore inner)
        {
            var proxy = Create<IStore, Counted>();
            var control = (Counted)(object)proxy;
            control._inner = inner;
            return (proxy, control);
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var called = targetMethod!.Invoke(_inner, args);
            return called is Task<bool> written && args is [Append { Visit: { } visit }, ..] ? NoteAsync(written, visit) : called;
        }

        private async Task<bool> NoteAsync(Task<bool> written, VisitCounts visit)
        {
            var isWritten = await written;
            if (isWritten) Visits.Add(visit);
            return isWritten;
        }
    }
}
