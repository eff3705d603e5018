using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using AdviceBot.Staff;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class RefusalWordsTests : StaffTest
{
    private static readonly IReadOnlyList<string> Codes =
        [.. typeof(StaffProblems).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void No_refusal_lacks_its_words_in_either_language()
    {
        Assert.Equal(Codes.Order(StringComparer.Ordinal), RefusalWords.ByCode.Keys.Order(StringComparer.Ordinal));
        foreach (var (code, words) in RefusalWords.ByCode)
        {
            Assert.True(words.English.EndsWith('.') && words.Welsh.EndsWith('.'), code);
            Assert.NotEqual(words.English, words.Welsh);
        }
    }

    [Fact]
    public void No_two_refusals_say_the_same()
    {
        foreach (var language in new[] { "en-GB", "cy" })
            Assert.Equal(RefusalWords.ByCode.Count, RefusalWords.ByCode.Values.Select(words => words.In(language)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("cy", "cy", "Nid oes neb yn aros nawr.")]
    [InlineData("cy-GB, en;q=0.8", "cy", "Nid oes neb yn aros nawr.")]
    [InlineData("en, cy;q=0.5", "en-GB", "Nobody is waiting now.")]
    [InlineData("fr", "en-GB", "Nobody is waiting now.")]
    [InlineData(null, "en-GB", "Nobody is waiting now.")]
    public async Task The_api_refuses_in_the_language_it_was_asked_in(string? asked, string language, string words)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        if (asked is not null) alex.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        using var refused = await alex.PostAsync("/staff/api/next");
        Assert.Equal(language, Assert.Single(refused.Content.Headers.ContentLanguage));
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("nobody-waits", words), (Code(problem), problem.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_page_that_refuses_speaks_the_language_that_was_chosen_in_the_console()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        alex.Cookies.Add(Server.Address, new Cookie("advicebot-staff-language", "cy", "/staff"));
        alex.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await alex.Http.GetAsync("/staff/accounts");
        Assert.Contains("Ni chaiff eich cyfrif wneud hyn.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
