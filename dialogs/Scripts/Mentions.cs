namespace AdviceBot.Dialogs.Scripts;

/// <summary>Names that script.yaml uses, each with the place where it stands, to be checked against the rest of the pack.</summary>
internal sealed class Mentions
{
    public List<(string Id, Node At)> Messages { get; } = [];

    public List<(string Id, Node At)> Labels { get; } = [];

    public List<(string Id, Node At)> States { get; } = [];

    public List<(Condition Condition, Node At)> Conditions { get; } = [];

    public List<(string Slot, string Value, Node At)> Answers { get; } = [];

    public List<(string Service, Node At)> Services { get; } = [];

    public List<(string Slot, Node At)> Slots { get; } = [];
}
