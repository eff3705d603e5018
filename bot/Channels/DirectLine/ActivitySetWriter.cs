using System.Buffers;
using System.Globalization;
using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// Writes activity sets: <c>{"activities":[...],"watermark":"12"}</c>. The watermark is the number of the last event that the set
/// covers, shown or not, so a client that returns it gets exactly what came after.
/// </summary>
public sealed class ActivitySetWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(2048);
    private readonly Utf8JsonWriter _json;

    public ActivitySetWriter() => _json = new(_buffer, ActivityJson.Writer);

    /// <summary>The bytes are good until the next write.</summary>
    public ReadOnlyMemory<byte> Write(Conversation head, ActivityWords words, IReadOnlyList<LogEvent> events, long watermark, IReadOnlyList<Activity>? more = null)
    {
        Open();
        foreach (var activity in more ?? []) Add(activity);
        var transcript = new Transcript(head, words);
        foreach (var logged in events)
        {
            if (transcript.Next(logged) is { } activity) Add(activity);
        }

        return Close(watermark);
    }

    public ReadOnlyMemory<byte> Write(Activity activity, long watermark)
    {
        Open();
        Add(activity);
        return Close(watermark);
    }

    public void Dispose() => _json.Dispose();

    private void Open()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteStartArray("activities"u8);
    }

    private void Add(Activity activity) => JsonSerializer.Serialize(_json, activity, ActivityJson.Default.Activity);

    private ReadOnlyMemory<byte> Close(long watermark)
    {
        _json.WriteEndArray();
        _json.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenMemory;
    }
}
