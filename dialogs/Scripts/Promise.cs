using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>What must hold on every way through a pack, as the editors wrote it in <paramref name="Text"/>.</summary>
public abstract record Promise(string Text);

/// <summary>The very reply to what makes the condition true says one of each.</summary>
public sealed record NextReplySays(string Text, Condition When, ImmutableArray<AnyOf> Wanted) : Promise(Text);

/// <summary>While the condition holds no question is asked.</summary>
public sealed record AsksNothing(string Text, Condition When) : Promise(Text);

/// <summary>While the condition holds none of these is said.</summary>
public sealed record NeverSays(string Text, Condition When, ImmutableArray<Target> Unwanted) : Promise(Text);

/// <summary>While the condition holds, a service is named only after <paramref name="First"/> were; those of <paramref name="But"/> may come at any time.</summary>
public sealed record NamesFirst(string Text, Condition When, ImmutableArray<AnyOf> First, ImmutableArray<AnyOf> But) : Promise(Text);

/// <summary>By the time a conversation comes to this state, or for null to any end, one of each was said in it.</summary>
public sealed record SaidBefore(string Text, string? State, Condition When, ImmutableArray<AnyOf> Wanted) : Promise(Text);

/// <summary>From every state a person is called as soon as they are asked for.</summary>
public sealed record PersonWithinATurn(string Text) : Promise(Text);

/// <summary>No way through has more questions.</summary>
public sealed record QuestionsAtMost(string Text, int Number) : Promise(Text);

/// <summary>No message has these words.</summary>
public sealed record NeverWords(string Text, ImmutableArray<string> Phrases) : Promise(Text);

/// <summary>A message by its id, a service that a message names, or every service that is for one band of ages only.</summary>
public sealed record Target(string? Message, string? Service = null, string? OnlyFor = null)
{
    /// <summary>Whether a message is it, or names it.</summary>
    public bool IsSaidBy(Words words, string message) =>
        message == Message || words.ServicesOf(message).Any(service => service == Service || (OnlyFor is not null && words.Services[service].Ages is [var only] && only == OnlyFor));
}

/// <summary>Any of these will do.</summary>
public sealed record AnyOf(ImmutableArray<Target> Targets)
{
    public bool IsSaidBy(Words words, string message) => Targets.Any(target => target.IsSaidBy(words, message));
}
