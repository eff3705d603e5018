using System.Net;

namespace AdviceBot.Studio.Links;

/// <summary>
/// Follows links as a browser would, one after the other and with a pause, and reads no more than what comes of it. Nothing of any visitor is sent: the request is the address.
/// </summary>
public sealed class LinkChecker(HttpMessageHandler handler, TimeSpan patience, TimeProvider time) : IDisposable
{
    /// <summary>Between two links, so that nobody's site is pestered.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int MostSteps = 5;

    private readonly HttpClient _http = new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestHeaders = { { "User-Agent", "AdviceBot link check" }, { "Accept", "text/html, */*;q=0.5" } } };

    /// <summary>Without cookies, and without going on by itself: where a link leads is what is asked.</summary>
    public static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };

    /// <summary>Each link once.</summary>
    public async IAsyncEnumerable<LinkFound> FollowAsync(IEnumerable<string> links, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var isFirst = true;
        foreach (var link in links.Distinct(StringComparer.Ordinal))
        {
            if (!isFirst)
                await Task.Delay(Pause, time, cancellation);
            isFirst = false;
            yield return await FollowAsync(link, cancellation);
        }
    }

    public async Task<LinkFound> FollowAsync(string link, CancellationToken cancellation)
    {
        using var patient = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patient.Token);
        try
        {
            return await WalkAsync(link, either.Token);
        }
        catch (OperationCanceledException) when (patient.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new LinkFound(link, LinkStates.TimedOut, null, null);
        }
        catch (HttpRequestException failed)
        {
            return new LinkFound(link, failed.HttpRequestError == HttpRequestError.SecureConnectionError ? LinkStates.Insecure : LinkStates.Unreachable, null, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<LinkFound> WalkAsync(string link, CancellationToken cancellation)
    {
        var isForGood = true;
        Uri? at = Uri.TryCreate(link, UriKind.Absolute, out var first) ? first : null;
        for (var step = 0; step <= MostSteps; step++)
        {
            var to = step == 0 ? null : at?.ToString();
            if (at is null || !IsFollowed(at))
                return new LinkFound(link, LinkStates.NotFollowed, null, to);
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsLeadingOn(response))
                return Ended(link, (int)response.StatusCode, to, isForGood);
            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = new Uri(at, response.Headers.Location!);
        }

        return new LinkFound(link, LinkStates.Circle, null, null);
    }

    private static LinkFound Ended(string link, int status, string? to, bool isForGood) => new(
        link, status switch
        {
            < 300 => to is null ? LinkStates.Fine : isForGood ? LinkStates.Moved : LinkStates.LedOn,
            404 or 410 => LinkStates.NotFound,
            < 500 => LinkStates.Refused,
            _ => LinkStates.Failing,
        }, status, to);

    private static bool IsLeadingOn(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is not null;

    /// <summary>Not even an editor can have the server knock at doors of its own network: only https, at a public name.</summary>
    private static bool IsFollowed(Uri at) => at.Scheme == Uri.UriSchemeHttps && at.IsDefaultPort && at.HostNameType == UriHostNameType.Dns && at.Host.Contains('.', StringComparison.Ordinal)
        && !at.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !at.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
}
