using AdviceBot.Storage;

namespace AdviceBot.Http;

/// <summary>The one place where a failure that no endpoint answered becomes a response.</summary>
public sealed class Failures(RequestDelegate next, FailureAnswer answer, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more. 499 is nginx's word for it and is seen in metrics only.
            Begin(context, StatusCodes.Status499ClientClosedRequest);
            return;
        }
        catch (BadHttpRequestException wrong)
        {
            Begin(context, wrong.StatusCode);
        }
        catch (StoreException failed)
        {
            logger.LogError(failed, "The store did not do what a request needed");
            Begin(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception failed)
        {
            logger.LogError(failed, "A request failed");
            Begin(context, StatusCodes.Status500InternalServerError);
        }

        if (IsBare(context.Response)) await answer.WriteAsync(context);
    }

    /// <summary>Half an answer must not look like a whole one, so its connection is cut.</summary>
    private static void Begin(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "2";
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };
}
