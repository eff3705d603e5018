using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary>
/// What a folder was pulled from: the server, the version, and the hash of each of its files then, so that a change here and a change there are told apart. It lies in the pack's folder and
/// belongs into Git: whoever else checks the folder out goes on from it.
/// </summary>
internal sealed record Stamp(string Server, string Version, ImmutableSortedDictionary<string, string> Files)
{
    public const string Name = ".advicebot.json";

    /// <summary>Which draft somebody pushed to is their own affair: it stays out of Git, so that putting changes aside there does not put this aside too.</summary>
    public const string DraftName = ".advicebot-draft.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The draft that this folder was pushed to, or pulled from, last; null where there is none.</summary>
    [JsonIgnore]
    public StampedDraft? Draft { get; init; }

    public string? HashOf(string path) => Files.GetValueOrDefault(path);

    /// <summary>What the draft has of it; what it does not change is as published.</summary>
    public string? HashInDraft(string path) => Draft is { } draft && draft.Files.TryGetValue(path, out var hash) ? hash : HashOf(path);

    /// <summary>Null where the folder was never pulled.</summary>
    public static Stamp? Read(string folder) => Read<Stamp>(folder, Name) is { } stamp ? stamp with { Draft = Read<StampedDraft>(folder, DraftName) } : null;

    public void Write(string folder)
    {
        Write(folder, Name, this);
        if (Draft is { } draft)
            Write(folder, DraftName, draft);
        else
            File.Delete(Path.Combine(folder, DraftName));
    }

    private static T? Read<T>(string folder, string name) where T : class =>
        Path.Combine(folder, name) is var file && File.Exists(file) ? JsonSerializer.Deserialize<T>(File.ReadAllText(file), Json) : null;

    private static void Write<T>(string folder, string name, T value) => File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(value, Json).ReplaceLineEndings("\n") + "\n");
}

/// <summary>Hashes of the files that the draft has otherwise than they are published; null is a file that it takes away.</summary>
internal sealed record StampedDraft(string Id, ImmutableSortedDictionary<string, string?> Files);
