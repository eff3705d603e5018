using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.StudioApi;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>The list of all messages, of the real pack.</summary>
public sealed class MessageListTests
{
    private const string English = "sextortion/messages/en-GB/method-card.md";
    private const string Welsh = "sextortion/messages/cy/method-card.md";

    private static readonly DateOnly Reviewed = new(2026, 11, 22);
    private static readonly PackFiles Pack = PackFiles.FromFolder(Path.Combine(Packs.Repository, "content", "sextortion"));
    private static readonly Script Script = PackReader.ReadForStaff(Pack).Script!;

    [Fact]
    public void A_message_has_its_texts_the_language_that_it_was_written_in_first()
    {
        var card = Row(Pack);
        Assert.Equal(["en-GB", "cy"], card.Texts.Select(text => text.Language));
        Assert.Equal((31, 6), (card.Texts[0].Words, card.Texts[0].ReadingAge));
        Assert.Null(card.Texts[1].ReadingAge);
        Assert.Equal(["A13", "A14", "P39"], card.Texts[0].Sources);
        Assert.DoesNotContain(card.Texts, text => text.IsStale || text.IsDue);
        Assert.False(card.IsUnused);
    }

    [Fact]
    public void Who_is_told_it_is_in_the_packs_own_words()
    {
        var use = Row(Pack).Uses.Single(use => use.Part == "earns");
        Assert.Equal(("is", "by card"), (use.Who!.Kind, use.Who.Words));
        Assert.Equal("â cherdyn", Row(Pack, language: "cy").Uses.Single(one => one.Part == "earns").Who!.Words);
    }

    [Fact]
    public void A_translation_is_stale_once_its_source_changed_and_not_once_it_names_the_new_text()
    {
        var changed = With(Pack, English, text => text.Replace("Call the bank now", "Ring the bank now", StringComparison.Ordinal));
        var stale = Row(changed);
        Assert.Equal((false, true), (stale.Texts[0].IsStale, stale.Texts[1].IsStale));
        Assert.Contains("stale-translation", stale.Texts[1].Problems);
        var stamped = With(changed, Welsh, text => text.Replace($"of: {stale.Texts[1].Of}", $"of: {stale.Texts[0].Stamp}", StringComparison.Ordinal));
        Assert.False(Row(stamped).Texts[1].IsStale);
    }

    [Fact]
    public void What_is_missing_due_hard_and_unused_is_told()
    {
        var files = Pack.Files.Remove(Welsh).SetItem("sextortion/messages/en-GB/nobody-says-it.md", Pack.Files[English].Replace(
            "Call the bank now", "Incontrovertibly, institutional representatives necessitate immediate authentication", StringComparison.Ordinal));
        var changed = Pack with { Files = files };
        Assert.Single(Row(changed).Texts);
        var unused = Row(changed, "nobody-says-it");
        Assert.True(unused.IsUnused);
        Assert.Contains("reading-age", unused.Texts[0].Problems);
        Assert.True(Row(Pack, day: Reviewed.AddDays(400)).Texts.All(text => text.IsDue));
    }

    [Fact]
    public void A_message_is_read_also_where_the_pack_cannot_be()
    {
        var broken = With(Pack, "sextortion/script.yaml", _ => "start: [");
        var card = new MessageList(broken, null, Nothing, Unchanged, Reviewed).In(null).Messages.Single(one => one.Id == "method-card");
        Assert.Equal(31, card.Texts[0].Words);
        Assert.Empty(card.Uses);
    }

    private static readonly ILookup<string, Problem> Nothing = Array.Empty<Problem>().ToLookup(problem => problem.File, StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, string> Unchanged = ImmutableDictionary<string, string>.Empty;

    private static PackFiles With(PackFiles pack, string file, Func<string, string> change) => pack with { Files = pack.Files.SetItem(file, change(pack.Files[file])) };

    private static MessageRowJson Row(PackFiles pack, string id = "method-card", string? language = null, DateOnly? day = null)
    {
        var problems = PackCheck.InWords(pack, day ?? Reviewed).ToLookup(problem => problem.File, StringComparer.Ordinal);
        return new MessageList(pack, Script, problems, Unchanged, day ?? Reviewed).In(language).Messages.Single(row => row.Id == id);
    }
}
