using System.Reflection;

namespace AdviceBot.Bot.Tests.Architecture;

/// <summary>A namespace and everything below it, and what of other rooms its code knows.</summary>
public sealed record Room(string Namespace)
{
    public static readonly Assembly Bot = typeof(AdviceBot.Hosting.AdviceBotApp).Assembly;
    public static readonly Assembly Dialogs = typeof(AdviceBot.Dialogs.Scripts.Script).Assembly;

    public bool Holds(Type type) => IsIn(type, Namespace);

    /// <summary>"A knows B", for every type of this room that knows one that <paramref name="isForbidden"/>.</summary>
    public IReadOnlyList<string> Breaches(Func<Type, bool> isForbidden, Assembly? assembly = null) =>
    [
        .. from type in (assembly ?? Bot).GetTypes()
           where Holds(type)
           from known in References.TypesKnownTo(type)
           where isForbidden(known)
           select $"{type.FullName} knows {known.FullName}",
    ];

    public IReadOnlyList<string> BreachesOf(params string[] rooms) => Breaches(known => rooms.Any(room => IsIn(known, room)));

    private static bool IsIn(Type type, string name) =>
        type.Namespace is { } found && (found == name || found.StartsWith(name + ".", StringComparison.Ordinal));
}
