using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Writes answers of this channel.</summary>
public static class Answers
{
    private const string Json = "application/json; charset=utf-8";

    public static Task WriteAsync(this HttpResponse response, int status, ReadOnlyMemory<byte> json)
    {
        response.StatusCode = status;
        response.ContentType = Json;
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, response.HttpContext.RequestAborted).AsTask();
    }

    public static Task WriteAsync<T>(this HttpResponse response, int status, T value, JsonTypeInfo<T> type) =>
        response.WriteAsync(status, JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static Task RefuseAsync(this HttpResponse response, DirectLineError error) =>
        response.WriteAsync(error.Status, new ErrorResponse(new(error.Code, error.Message)), DirectLineJson.Default.ErrorResponse);
}
