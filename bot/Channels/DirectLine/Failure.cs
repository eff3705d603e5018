using AdviceBot.Http;

namespace AdviceBot.Channels.DirectLine;

/// <summary>What no endpoint of this channel answered itself, in the shape of its protocol.</summary>
public static class Failure
{
    public static readonly FailureShape Shape = context =>
    {
        var status = context.Response.StatusCode;
        return context.Response.RefuseAsync(Of(status) with { Status = status });
    };

    private static DirectLineError Of(int status) => status switch
    {
        429 => DirectLineError.TooMany,
        413 => DirectLineError.TooBig,
        >= 500 => DirectLineError.Failed,
        _ => DirectLineError.Malformed,
    };
}
