namespace AdviceBot.Http;

/// <summary>The largest bodies that are read, in bytes. An endpoint that takes more says so with <c>RequestSizeLimitAttribute</c> as metadata.</summary>
public static class RequestSizes
{
    /// <summary>A form or message of 2,000 characters, however it is encoded, with room to spare.</summary>
    public const long Default = 64 * 1024;

    /// <summary>The studio: a file of 256 K characters, written as JSON.</summary>
    public const long Studio = 2 * 1024 * 1024;

    /// <summary>A push: many such files at once.</summary>
    public const long Push = 16 * 1024 * 1024;

    /// <summary>Direct Line: an activity of 256 K characters.</summary>
    public const long DirectLine = 512 * 1024;
}
