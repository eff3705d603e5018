using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Reads a body whole, up to the size that the protocol allows an activity.</summary>
public static class JsonBody
{
    public const int Largest = 256 * 1024;

    /// <summary>The value, null for an empty body, or why there is none.</summary>
    public static async Task<(T? Value, DirectLineError? Error)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (request.ContentLength > Largest) return (null, DirectLineError.TooBig);
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > Largest) return (null, DirectLineError.TooBig);
            if (read.IsCompleted) return Finish(reader, read.Buffer, type);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (T? Value, DirectLineError? Error) Finish<T>(PipeReader reader, ReadOnlySequence<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (body.IsEmpty) return (null, null);
            var json = new Utf8JsonReader(body);
            var value = JsonSerializer.Deserialize(ref json, type);
            return IsAtEnd(ref json) ? (value, null) : (null, DirectLineError.Malformed);
        }
        catch (JsonException)
        {
            return (null, DirectLineError.Malformed);
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    /// <summary>Throws when something other than white space follows, as two values in one body do.</summary>
    private static bool IsAtEnd(ref Utf8JsonReader json) => !json.Read();
}
