namespace AdviceBot.Storage;

/// <summary>How a member of staff works. <paramref name="Capacity"/> is how many conversations they hold at most; null is as many as the setting says.</summary>
public sealed record WorkProfile(string AccountId, int? Capacity = null);
