using System.Net;
using System.Text.RegularExpressions;

namespace AdviceBot.Bot.Tests.Page;

/// <summary>A browser without a script: follows what the form of the last page says.</summary>
internal sealed partial class PageVisitor(HttpClient client) : IDisposable
{
    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Response { get; private set; } = new();

    public HttpClient Client => client;

    public static async Task<PageVisitor> ArriveAsync(RunningServer server)
    {
        var visitor = new PageVisitor(server.CreateClient());
        await visitor.LookAsync();
        return visitor;
    }

    public async Task LookAsync(string path = "/") => await KeepAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    public Task SayAsync(string text) => SendAsync(Form(("text", text)));

    public Task PressAsync(string name, string value) => SendAsync(Form((name, value)));

    /// <summary>The fields of the form as the page has it now.</summary>
    public Dictionary<string, string> Form(params (string Name, string Value)[] more)
    {
        var fields = Hidden().Matches(Page[..Math.Max(0, Page.IndexOf("</form>", StringComparison.Ordinal))]).ToDictionary(hidden => hidden.Groups[1].Value, hidden => hidden.Groups[2].Value, StringComparer.Ordinal);
        foreach (var (name, value) in more) fields[name] = value;
        return fields;
    }

    public async Task SendAsync(Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        await KeepAsync(await client.PostAsync(new Uri("/", UriKind.Relative), content));
        if (Status == HttpStatusCode.SeeOther) await LookAsync();
    }

    /// <summary>Another form of the page.</summary>
    public async Task SendToAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        await KeepAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>The visitor's own words as the page shows them.</summary>
    public IReadOnlyList<string> Own => [.. OwnWords().Matches(Page).Select(match => WebUtility.HtmlDecode(match.Groups["words"].Value))];

    public string Leave => WebUtility.HtmlDecode(LeaveAddress().Match(Page).Groups[1].Value);

    public void Dispose() => client.Dispose();

    private async Task KeepAsync(HttpResponseMessage response)
    {
        Response = response;
        Status = response.StatusCode;
        if (Status != HttpStatusCode.SeeOther) Page = await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();

    [GeneratedRegex("<li class=\"message own\" id.*?<p dir=\"auto\">(?<words>.*?)</p>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnWords();

    [GeneratedRegex("id=\"leave\" href=\"([^\"]*)\"")]
    private static partial Regex LeaveAddress();
}
