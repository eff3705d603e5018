using System.Text.Json.Serialization;

namespace AdviceBot.Storage;

/// <summary>A colleague whom the holder asked to look at it, unseen by the visitor: they may read and write notes, and no more.</summary>
public sealed record Consultation(string Id, string Name, string By, DateTimeOffset At);

/// <summary>A supervisor whom the holder asked in. They came when they have a <see cref="Token"/>: it is theirs alone, and every send of theirs carries it.</summary>
public sealed record Guest(string Id, string Name, string By, DateTimeOffset At)
{
    public string? Token { get; init; }

    /// <summary>One writes to the visitor at a time: the guest where this is true, else the holder.</summary>
    public bool HasWord { get; init; }

    [JsonIgnore]
    public bool IsHere => Token is not null;
}

/// <summary>For staff only: a colleague was asked to look at it.</summary>
public sealed record ConsultationBegan(string Id, string Name, string By) : Entry;

/// <summary>For staff only; how is left, ended, vanished or moved. <paramref name="By"/> is who ended it, where that was somebody else.</summary>
public sealed record ConsultationEnded(string Id, string Name, string How, string? By = null) : Entry;

/// <summary>For staff only: a supervisor was asked in.</summary>
public sealed record GuestInvited(string Id, string Name, string By) : Entry;

/// <summary>For staff only; the visitor is told by a <see cref="BotSaid"/> beside it.</summary>
public sealed record GuestJoined(string Id, string Name) : Entry;

/// <summary>For staff only: from here on this one writes to the visitor, and nobody else.</summary>
public sealed record WordPassed(string ToId, string ToName, string By) : Entry;

/// <summary>For staff only; how is declined, left, ended, vanished or moved. Of one who had come, the visitor is told by a <see cref="BotSaid"/> beside it.</summary>
public sealed record GuestLeft(string Id, string Name, string How, string? By = null) : Entry;
