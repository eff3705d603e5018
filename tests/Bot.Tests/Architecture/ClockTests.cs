using System.Diagnostics;
using System.Reflection;

namespace AdviceBot.Bot.Tests.Architecture;

/// <summary>Time comes from a TimeProvider, so that tests can move it; in the engine it is not there at all.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Nobody_reads_the_clock_or_sleeps_on_it_directly() => Assert.Empty(Readers(Room.Bot).Concat(Readers(Room.Dialogs)));

    [Fact]
    public void The_engine_has_no_clock_no_chance_and_no_environment()
    {
        Type[] outside = [typeof(TimeProvider), typeof(Stopwatch), typeof(Random), typeof(Guid), typeof(Environment), typeof(Task)];
        var found = from type in Room.Dialogs.GetTypes()
                    from member in References.MembersUsedBy(type)
                    // What the compiler writes into every iterator.
                    where outside.Contains(member.DeclaringType) && member.Name != "get_CurrentManagedThreadId"
                    select $"{type.FullName} uses {member.DeclaringType!.Name}.{member.Name}";
        Assert.Empty(found);
    }

    [Fact]
    public void These_tests_see_a_breach_when_there_is_one()
    {
        var found = Readers(Assembly.GetExecutingAssembly()).Where(breach => breach.Contains("Architecture.Breach", StringComparison.Ordinal)).ToList();
        Assert.Contains(found, breach => breach.EndsWith("DateTimeOffset.get_UtcNow", StringComparison.Ordinal));
        Assert.Contains(found, breach => breach.EndsWith("Task.Delay", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Readers(Assembly assembly) =>
        from type in assembly.GetTypes()
        from member in References.MembersUsedBy(type)
        where IsClock(member)
        select $"{type.FullName} uses {member.DeclaringType!.Name}.{member.Name}";

    private static bool IsClock(MemberInfo member) => (member.DeclaringType, member.Name) switch
    {
        ({ } type, "get_Now" or "get_UtcNow" or "get_Today") => type == typeof(DateTime) || type == typeof(DateTimeOffset),
        ({ } type, "get_TickCount" or "get_TickCount64") => type == typeof(Environment),
        ({ } type, "Sleep") => type == typeof(Thread),
        ({ } type, "Delay") => type == typeof(Task) && !TakesClock((MethodInfo)member),
        ({ } type, ".ctor") => type == typeof(Timer) || (type == typeof(PeriodicTimer) && !TakesClock((ConstructorInfo)member)),
        _ => false,
    };

    private static bool TakesClock(MethodBase method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TimeProvider));
}
