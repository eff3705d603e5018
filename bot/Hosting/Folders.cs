namespace AdviceBot.Hosting;

/// <summary>Where things are. <c>--data DIR</c>, <c>--content DIR</c>, or the settings Data and Content.</summary>
public sealed record Folders(string Data, string Content)
{
    /// <summary>The folder of the pack that is served, such as content/sextortion.</summary>
    public required string Pack { get; init; }
}
