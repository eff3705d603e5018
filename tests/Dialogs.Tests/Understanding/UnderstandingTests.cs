using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Dialogs.Tests.Understanding;

/// <summary>What holds of every text.</summary>
public sealed class UnderstandingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    internal static readonly string[] Pieces =
        ["no ", "not ", "im 15 ", "he says ", "£50 ", "sent ", "kill myself ", "a a a ", "in 10 minutes ", "\u0301", "👍", "\ud800", "1,", "9", "💯 ", "in ", "my son ", ".", "?", "\0", "twenty five ", "aaaaaaaaaa", "'", "- ", "un ar "];

    internal static readonly Script Script = Packs.Read(Packs.Sextortion);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(letters => new string([.. letters])));

    internal static readonly IReadOnlyList<Labelled> Lines =
        [.. Directory.GetFiles(Path.Combine(Packs.Repository, "tests", "Dialogs.Tests", "utterances"), "*.jsonl").SelectMany(Labelled.Read)];

    [Fact]
    public void No_text_of_any_letters_fails_and_every_reason_lies_within_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(AnyText.ToArbitrary(), Gen.Elements(Enum.GetValues<Asked>()).ToArbitrary(), (text, asked) =>
            Read(asked, text).Why.All(finding => text[finding.Start..finding.End] == finding.Text)));

    [Fact]
    public void The_same_text_always_says_the_same() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyText.ToArbitrary(), text =>
            Labelled.SlotsOf(Read(Asked.Open, text)).SequenceEqual(Labelled.SlotsOf(Read(Asked.Open, text)))));

    [Theory]
    [InlineData("{0} please")]
    [InlineData("hi, {0}")]
    [InlineData("{0} thank you")]
    [InlineData("  {0}  ")]
    [InlineData("{0}!!")]
    public void Politeness_and_punctuation_around_it_change_nothing(string around)
    {
        var changed = Lines.Where(line => !Same(line, string.Format(around, line.Text))).Select(line => $"{line.Question}: {line.Text}").ToList();
        Assert.True(changed.Count == 0, $"{changed.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, changed.Take(30))}");
    }

    [Fact]
    public void Capitals_change_nothing()
    {
        var changed = Lines.Where(line => !Same(line, line.Text.ToUpperInvariant())).Select(line => $"{line.Question}: {line.Text}").ToList();
        Assert.True(changed.Count == 0, string.Join(Environment.NewLine, changed.Take(30)));
    }

    private static bool Same(Labelled line, string other) =>
        Labelled.SlotsOf(Read(line.Asked, line.Text)).SequenceEqual(Labelled.SlotsOf(Read(line.Asked, other)));

    [Theory]
    [InlineData("he posts here https://example.org/the-end-of-the-road/want-to-die?age=15&pay=500", null)]
    [InlineData("see www.instagram.com/p/kill-myself", "instagram")]
    public void Of_the_address_of_a_page_only_the_site_counts(string text, string? platform)
    {
        var understood = Read(Asked.Open, text);
        Assert.False(understood.Crisis);
        Assert.Equal((null, null, platform), (understood.Age, understood.Amount, understood.Platform));
    }

    private static Understood Read(Asked asked, string text) => Understander.Read(Script.Lexicon, asked, text, Today);
}
