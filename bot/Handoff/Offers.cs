namespace AdviceBot.Handoff;

/// <summary>
/// To whom a conversation is offered: to whoever has every skill that it needs. When nobody who is free has them all, it waits for nobody and is offered to everybody.
/// </summary>
public static class Offers
{
    public static bool IsFor(IReadOnlyCollection<string> own, IReadOnlyCollection<string> needs, IEnumerable<IReadOnlyCollection<string>> ofThoseFree) =>
        HasAll(own, needs) || !ofThoseFree.Any(skills => HasAll(skills, needs));

    public static bool HasAll(IReadOnlyCollection<string> skills, IReadOnlyCollection<string> needs) => needs.All(skills.Contains);
}
