using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Checking.FactCheck;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary><c>advicebot content factcheck</c> on the real pack.</summary>
public sealed partial class FactCheckTests
{
    [Fact]
    public async Task The_page_has_every_row_with_its_anchor_and_three_columns_to_sign()
    {
        var (exit, page, errors) = await RunAsync(Packs.Sextortion);
        Assert.Equal((0, ""), (exit, errors));
        var rows = FactTable.Of(Packs.Of("sextortion")).Rows.Count();
        Assert.Equal(Enumerable.Range(1, rows).Select(row => $"{row}"), RowAnchor().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Equal(3 * rows, SignColumn().Count(page));
        var anchors = Anchor().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct(StringComparer.Ordinal).Count());
        Assert.All(LinkWithin().Matches(page).Select(match => match.Groups[1].Value), link => Assert.Contains(link, anchors));
    }

    [Fact]
    public async Task The_page_says_the_words_as_visitors_read_them_with_numbers_sources_and_days()
    {
        var (_, page, _) = await RunAsync(Packs.Sextortion);
        Assert.Contains("""<a href="tel:08001111">0800 1111</a>""", page, StringComparison.Ordinal);
        Assert.Contains("Childline</a> 0800 1111 (source P24, checked 2026-11-21)", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Keep the proof. Delete nothing.</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{service", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_has_the_words_of_every_row_in_full_and_no_formula()
    {
        var (exit, sheet, _) = await RunAsync(Packs.Sextortion, "--format", "csv");
        Assert.Equal(0, exit);
        Assert.StartsWith("\uFEFFNo.,Place,", sheet, StringComparison.Ordinal);
        Assert.Equal(FactTable.Of(Packs.Of("sextortion")).Rows.Count(row => row.Message.Id == "recovery"), Recovery().Count(sheet));
        Assert.DoesNotMatch(@"(^|,|\r\n)""?[=+@-]", sheet[1..]);
    }

    [Fact]
    public async Task Another_language_is_asked_for_by_name_and_one_that_is_not_there_is_refused()
    {
        var (exit, page, _) = await RunAsync(Packs.Sextortion, "--language", "cy");
        Assert.Equal(0, exit);
        Assert.Contains("<html lang=\"cy\">", page, StringComparison.Ordinal);
        Assert.Contains("Adolygiad: needed by a Welsh speaker", page, StringComparison.Ordinal);
        var (refused, nothing, why) = await RunAsync(Packs.Sextortion, "--language", "fr");
        Assert.Equal((1, ""), (refused, nothing));
        Assert.Contains("There are no words in fr. Name one of cy, en-GB.", why, StringComparison.Ordinal);
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) => CommandLine.RunAsync(["content", "factcheck", .. args]);

    [GeneratedRegex("<tr id=\"row-([0-9]+)\"")]
    private static partial Regex RowAnchor();

    [GeneratedRegex("<td class=\"sign\"")]
    private static partial Regex SignColumn();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex LinkWithin();

    [GeneratedRegex("Some firms say they can get money back for a fee")]
    private static partial Regex Recovery();
}
