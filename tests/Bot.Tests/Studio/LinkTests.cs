using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using AdviceBot.Studio.Links;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Following the links of the registry: what a site answers is told apart, and nobody is pestered.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Link = "https://www.example.org/help";

    private readonly FakeTime _time = new();
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(200, LinkStates.Fine)]
    [InlineData(204, LinkStates.Fine)]
    [InlineData(404, LinkStates.NotFound)]
    [InlineData(410, LinkStates.NotFound)]
    [InlineData(403, LinkStates.Refused)]
    [InlineData(429, LinkStates.Refused)]
    [InlineData(503, LinkStates.Failing)]
    public async Task What_a_site_answers_is_told_apart(int status, string state)
    {
        _site.Answer = _ => Site.Of(status);
        Assert.Equal(new LinkFound(Link, state, status, null), await FollowAsync());
    }

    [Theory]
    [InlineData(301, LinkStates.Moved)]
    [InlineData(308, LinkStates.Moved)]
    [InlineData(302, LinkStates.LedOn)]
    [InlineData(307, LinkStates.LedOn)]
    public async Task A_page_that_moved_for_good_is_another_thing_than_one_that_leads_on(int status, string state)
    {
        _site.Answer = request => request.RequestUri!.AbsolutePath == "/help" ? Site.Of(status, "/now/here") : Site.Of(200);
        Assert.Equal(new LinkFound(Link, state, 200, "https://www.example.org/now/here"), await FollowAsync());
    }

    [Fact]
    public async Task A_page_that_leads_to_one_that_is_not_there_is_not_found()
    {
        _site.Answer = request => request.RequestUri!.AbsolutePath == "/help" ? Site.Of(301, "/gone") : Site.Of(404);
        Assert.Equal((LinkStates.NotFound, "https://www.example.org/gone"), ((await FollowAsync()).State, (await FollowAsync()).To));
    }

    [Fact]
    public async Task What_leads_on_and_on_is_a_circle()
    {
        _site.Answer = _ => Site.Of(302, Link);
        Assert.Equal(LinkStates.Circle, (await FollowAsync()).State);
        Assert.Equal(6, _site.Requests.Count);
    }

    [Theory]
    [InlineData("http://www.example.org/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://www.example.org:8443/")]
    public async Task Nothing_is_followed_that_is_not_https_at_a_public_name(string address)
    {
        Assert.Equal(LinkStates.NotFollowed, (await FollowAsync(address)).State);
        Assert.Empty(_site.Requests);
        _site.Answer = _ => Site.Of(302, address);
        Assert.Equal(LinkStates.NotFollowed, (await FollowAsync()).State);
        Assert.Single(_site.Requests);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_is_given_up()
    {
        _site.Answer = null;
        var following = FollowAsync();
        Assert.False(following.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(LinkStates.TimedOut, (await following).State);
    }

    [Fact]
    public async Task A_certificate_that_is_not_in_order_is_another_thing_than_a_site_that_is_not_there()
    {
        Assert.Equal(LinkStates.Insecure, (await FollowOverNetworkAsync(isThere: true)).State);
        Assert.Equal(LinkStates.Unreachable, (await FollowOverNetworkAsync(isThere: false)).State);
    }

    [Fact]
    public async Task Each_link_is_followed_once_and_with_a_pause_between_them()
    {
        using var checker = Checker();
        _site.Answer = _ => Site.Of(200);
        var found = new List<LinkFound>();
        var all = Task.Run(async () =>
        {
            await foreach (var one in checker.FollowAsync([Link, Link, Link + "/more"])) found.Add(one);
        });
        await _site.Asked(1);
        while (!all.IsCompleted)
        {
            Assert.True(_site.Requests.Count == 1 || _time.GetUtcNow() >= FakeStart + LinkChecker.Pause);
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        await all;
        Assert.Equal([Link, Link + "/more"], found.Select(one => one.Link));
        Assert.All(_site.Requests, request => Assert.Equal("AdviceBot link check", request.Headers.UserAgent.ToString()));
        Assert.All(_site.Requests, request => Assert.False(request.Headers.Contains("Cookie") || request.Headers.Contains("Referer")));
    }

    private static DateTimeOffset FakeStart => new FakeTime().GetUtcNow();

    private LinkChecker Checker() => new(_site, TimeSpan.FromSeconds(10), _time);

    private async Task<LinkFound> FollowAsync(string link = Link)
    {
        using var checker = Checker();
        return await checker.FollowAsync(link, CancellationToken.None);
    }

    /// <summary>Over a real socket of this machine: a site with a certificate of its own making, or a door that is shut.</summary>
    private static async Task<LinkFound> FollowOverNetworkAsync(bool isThere)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        if (!isThere) listener.Stop();
        var serving = isThere ? ServeAsync(listener) : Task.CompletedTask;
        using var handler = LinkChecker.Handler();
        handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var checker = new LinkChecker(handler, TimeSpan.FromSeconds(20), TimeProvider.System);
        var found = await checker.FollowAsync(Link, CancellationToken.None);
        await serving;
        return found;
    }

    private static async Task ServeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=www.example.org", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        await using var secured = new SslStream(client.GetStream());
        try
        {
            await secured.AuthenticateAsServerAsync(certificate);
            _ = await secured.ReadAsync(new byte[1]);
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // Nobody trusts it: that is what is tested.
        }
    }

    /// <summary>A site that answers as a test says; without an answer it says nothing.</summary>
    private sealed class Site : HttpMessageHandler
    {
        private readonly Lock _gate = new();
        private readonly List<HttpRequestMessage> _requests = [];
        private readonly SemaphoreSlim _asked = new(0);

        public Func<HttpRequestMessage, HttpResponseMessage>? Answer { get; set; } = _ => Of(200);

        public IReadOnlyList<HttpRequestMessage> Requests
        {
            get
            {
                lock (_gate) return [.. _requests];
            }
        }

        public static HttpResponseMessage Of(int status, string? to = null)
        {
            var response = new HttpResponseMessage((HttpStatusCode)status);
            if (to is not null) response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
            return response;
        }

        public async Task Asked(int times)
        {
            for (var time = 0; time < times; time++) await _asked.WaitAsync();
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_gate) _requests.Add(request);
            _asked.Release();
            if (Answer is null) await Task.Delay(Timeout.Infinite, cancellationToken);
            return Answer!(request);
        }
    }
}
