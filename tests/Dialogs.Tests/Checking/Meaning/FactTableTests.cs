using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking.Meaning;

public sealed class FactTableTests
{
    private static readonly FactTable Table = FactTable.Of(Packs.Of("sextortion"));

    public static TheoryData<string> RealPacks => [.. Packs.Real, ""];

    [Theory]
    [MemberData(nameof(RealPacks))]
    public void Every_message_of_a_pack_is_in_the_table_under_a_number_of_its_own(string pack)
    {
        var script = Packs.Read(pack.Length == 0 ? Packs.Letters : Packs.Folder(pack));
        var table = FactTable.Of(script);
        // The checker warns of messages that nothing says; here there are none.
        Assert.Empty(table.Unsaid);
        Assert.Equal(script.Words.Messages.Keys, table.Rows.Select(row => row.Message.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, table.Rows.Count()), table.Rows.Select(row => row.Number));
        Assert.All(table.Rows, row => Assert.DoesNotContain("{{service", row.Markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_that_no_line_says_is_told_apart()
    {
        var files = PackFiles.FromFolder(Packs.Letters);
        files = files with { Files = files.Files.Add("letters/messages/en-GB/lonely.md", "---\nsources: [S1]\nreviewed: 2026-11-21\nowner: x\n---\nNobody reads me.\n") };
        Assert.Equal(["lonely"], FactTable.Of(PackReader.Read(files).Script!).Unsaid.Select(message => message.Id));
    }

    [Theory]
    [InlineData("method-gift-card", "by gift card")]
    [InlineData("age-child", "the person in the pictures (met online) or the person in the pictures (an ex or someone known), aged 13 to 17")]
    [InlineData("safety-unsure", "not sure about safety, aged under 18 or Age not known")]
    [InlineData("police-scotland", "in Scotland")]
    [InlineData("report-fraud", "money was paid or bank login or account details were given, other than in Scotland")]
    [InlineData("ask-safety-other", "a parent or carer or a friend or someone who teaches or works with them or someone who was sent the pictures")]
    [InlineData("dont-panic", "everybody")]
    public void Who_is_told_a_message_is_said_in_words(string message, string who) => Assert.Equal(who, Table.Rows.First(row => row.Message.Id == message).Who);

    [Fact]
    public void Who_comes_to_a_question_follows_from_the_ways_that_lead_there() =>
        Assert.Equal("other than someone who was sent the pictures or someone who shared or threatened, a payment was tried and did not go through or money was paid", Table.Sections.First(section => section.Part == "method").Who);

    [Fact]
    public void The_same_words_are_named_by_their_first_row_and_services_stand_beside_them()
    {
        var rows = Table.Rows.Where(row => row.Message.Id == "method-bank").ToList();
        Assert.True(rows.Count > 2);
        Assert.Equal([null, .. Enumerable.Repeat((int?)rows[0].Number, rows.Count - 1)], rows.Select(row => row.SameAs));
        Assert.Contains(Table.Rows.First(row => row.Message.Id == "support-child").Services, service => service is { Id: "childline", Phone: "0800 1111" });
    }

    [Fact]
    public void In_Welsh_people_are_told_apart_in_Welsh()
    {
        var table = FactTable.Of(PackReader.Read(PackFiles.FromFolder(Packs.Sextortion), "cy").Script!);
        Assert.Equal("â cherdyn anrheg", table.Rows.First(row => row.Message.Id == "method-gift-card").Who);
        Assert.Equal("ddim yn siŵr am ddiogelwch, 18 neu hŷn oed", table.Rows.First(row => row.Message.Id == "safety-unsure-adult").Who);
    }
}
