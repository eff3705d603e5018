using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Scripts;

public sealed class PackReaderTests
{
    private static readonly PackFiles Good = PackFiles.FromFolder(Packs.Letters);

    [Fact]
    public void A_pack_is_served_in_the_language_of_the_site_and_those_it_offers()
    {
        using var two = new TwoLanguages();
        var script = Packs.Read(two.Pack);
        Assert.Equal(["en-GB", "cy"], script.Languages);
        Assert.Equal(("en-GB", "Which letter is it?"), (script.Language, script.Message("ask-letter")));
        Assert.Equal(("cy", "cy: Which letter is it?", "cy: Letters"), (script.In("cy").Language, script.In("cy").Message("ask-letter"), script.In("cy-GB").Title));
        Assert.Same(script, script.In("cy").In("en-US"));
        Assert.Same(script, script.In("fr"));
        Assert.Same(script, script.In("cy").OfSite);
        Assert.True(script.IsServedIn("cy") && !script.IsServedIn("fr"));
    }

    [Theory]
    [InlineData(false, "needed by a Welsh speaker", false)]
    [InlineData(true, "needed by a Welsh speaker", true)]
    [InlineData(false, "2026-11-21", true)]
    public void Words_that_want_a_review_are_served_only_where_the_site_says_so(bool servesUnreviewed, string review, bool isServed)
    {
        using var two = new TwoLanguages(servesUnreviewed, review);
        Assert.Equal(isServed, Packs.Read(two.Pack).IsServedIn("cy"));
    }

    [Fact]
    public void A_mistake_in_a_language_that_is_offered_is_told_with_its_file()
    {
        using var two = new TwoLanguages();
        File.Delete(Path.Combine(two.Pack, "messages", "cy", "ask-letter.md"));
        Assert.NotEmpty(PackReader.Read(PackFiles.FromFolder(two.Pack)).Problems);
    }

    [Fact]
    public void A_good_pack_has_no_problem() => Assert.Empty(PackReader.Read(Good).Problems);

    [Theory]
    [InlineData("letters/script.yaml", "go: sum }", "go: summ }", "undefined-state")]
    [InlineData("letters/script.yaml", "ask: ask-sum", "ask: ask-summ", "undefined-message")]
    [InlineData("letters/script.yaml", "fills: sum", "fills: summ", "undefined-slot")]
    [InlineData("letters/script.yaml", "when: letter is b", "when: letter is d", "undefined-value")]
    [InlineData("letters/script.yaml", "when: letter is b", "when: lettr is b", "undefined-slot")]
    [InlineData("letters/script.yaml", "when: letter is b", "when: letter is b and", "bad-condition")]
    [InlineData("letters/script.yaml", "when: staffed is no", "when: staffed is maybe", "undefined-value")]
    [InlineData("letters/script.yaml", "answers: [a, b, c]", "answers: [a, b, d]", "undefined-value")]
    [InlineData("letters/script.yaml", "because: reason.a", "because: reason.z", "undefined-label")]
    [InlineData("letters/script.yaml", "    earns:", "    earnz:", "unknown-field")]
    [InlineData("letters/script.yaml", "still-there: 10m", "still-there: ten", "bad-duration")]
    [InlineData("letters/script.yaml", "lost: lost", "lost: lostt", "undefined-message")]
    [InlineData("letters/script.yaml", "  transferred: changed\n", "", "missing-field")]
    [InlineData("letters/script.yaml", "  identity: ask-identity\n", "", "missing-field")]
    [InlineData("letters/script.yaml", "identity: ask-identity", "identity: ask-identty", "undefined-message")]
    [InlineData("letters/script.yaml", "  guest: { joined: guest-joined, left: guest-left, gone: guest-gone }\n", "", "missing-field")]
    [InlineData("letters/script.yaml", "left: guest-left, ", "", "missing-field")]
    [InlineData("letters/script.yaml", "gone: guest-gone", "gone: guest-goes", "undefined-message")]
    [InlineData("letters/script.yaml", "state: letter, label: return.letter", "state: lettr, label: return.letter", "undefined-state")]
    [InlineData("letters/script.yaml", "state: letter, label: return.letter", "state: letter, label: return.lettr", "undefined-label")]
    [InlineData("letters/script.yaml", "state: letter, label: return.letter", "state: letter", "missing-field")]
    [InlineData("letters/script.yaml", "reference: required", "reference: maybe", "unknown-value")]
    [InlineData("letters/script.yaml", "label: outcome.done", "label: outcome.don", "undefined-label")]
    [InlineData("letters/script.yaml", "{ id: odd, label: tag.odd }", "{ id: odd, label: tag.even }", "undefined-label")]
    [InlineData("letters/script.yaml", "{ id: odd, label: tag.odd }", "{ label: tag.odd }", "missing-field")]
    [InlineData("letters/script.yaml", "label: reply.always, say: plan-always", "label: reply.always, say: plan-ever", "undefined-message")]
    [InlineData("letters/script.yaml", "shortcut: a, when: letter is a", "shortcut: a, when: letter is z", "undefined-value")]
    [InlineData("letters/script.yaml", "  replies:", "  answers:", "unknown-field")]
    [InlineData("letters/script.yaml", "skill: children", "skill: childs", "undefined-skill")]
    [InlineData("letters/script.yaml", "skill: welsh, when: language is cy", "skill: welsh, when: language is de", "undefined-value")]
    [InlineData("letters/script.yaml", "name: { en: Sums, cy: Symiau }", "name: { en: Sums }", "missing-field")]
    [InlineData("letters/script.yaml", "id: sums, name: { en: Sums, cy: Symiau }", "id: sums", "missing-field")]
    [InlineData("letters/script.yaml", "child: 0-17", "child: young", "bad-band")]
    [InlineData("letters/script.yaml", "  close:\n    plan: true", "  close:\n    plan: false", "no-purpose")]
    [InlineData("letters/script.yaml", "slots:", "slots: [", "yaml-syntax")]
    [InlineData("letters/services.yaml", "ages: [adult]", "ages: [elderly]", "unknown-value")]
    [InlineData("letters/services.yaml", "checked: 2026-11-21", "checked: yesterday", "bad-date")]
    [InlineData("site.yaml", "area: england", "area: france", "unknown-area")]
    [InlineData("site.yaml", "sunday: \"closed\"", "sunday: \"whenever\"", "bad-hours")]
    [InlineData("site.yaml", "\"08:00-22:00\"", "\"24:00-06:00\"", "bad-hours")]
    [InlineData("site.yaml", "language: en-GB", "language: en-GB\nclosed: [Christmas]", "bad-date")]
    [InlineData("site.yaml", "\"08:00-22:00\", tuesday: \"08:00-22:00\", wednesday: \"08:00-22:00\", thursday: \"08:00-22:00\", friday: \"08:00-22:00\", saturday: \"10:00-16:00\"", "closed, tuesday: closed, wednesday: closed, thursday: closed, friday: closed, saturday: closed", "never-open")]
    [InlineData("letters/script.yaml", "open is no", "open is never", "undefined-value")]
    [InlineData("site.yaml", "exit: https://www.example.org/weather", "exit: weather", "bad-address")]
    [InlineData("letters/messages/en-GB/bye.md", "{{site.name}}", "{{site.nickname}}", "unknown-placeholder")]
    [InlineData("letters/messages/en-GB/bye.md", "That is all", "Ring 0800 1111", "bare-number")]
    [InlineData("letters/messages/en-GB/bye.md", "That is all", "Ring 999", "bare-number")]
    [InlineData("letters/messages/en-GB/bye.md", "That is all", "See https://example.org", "bare-link")]
    [InlineData("letters/messages/en-GB/bye.md", "reviewed: 2026-11-21\n", "", "missing-field")]
    [InlineData("letters/messages/en-GB/bye.md", "---\nsources", "sources", "no-front-matter")]
    [InlineData("letters/messages/en-GB/labels.yaml", "trigger.why:", "trigger.whyy:", "undefined-label")]
    public void A_mistake_is_found_where_it_stands(string file, string good, string bad, string code)
    {
        var text = Good.Files[file];
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{good}' is not in {file}");
        var (script, problems) = PackReader.Read(Good with { Files = Good.Files.SetItem(file, text[..at] + bad + text[(at + good.Length)..]) });
        Assert.Null(script);
        var problem = problems.FirstOrDefault(found => found.Code == code);
        Assert.True(problem is not null, $"{code} is not among: {string.Join("\n", problems)}");
        if (code is not "undefined-label" || file.EndsWith("script.yaml", StringComparison.Ordinal))
            Assert.Equal(file, problem.File);
        Assert.True(problem.Line >= 1 && problem.Column >= 1);
    }

    [Theory]
    [InlineData("desk:", "\nsilence:", "'desk' is missing")]
    [InlineData("  outcomes:", "  tags:", "'outcomes' is missing; say how a conversation can be finished")]
    public void A_pack_says_how_a_conversation_is_finished(string from, string to, string problem)
    {
        var file = "letters/script.yaml";
        var text = Good.Files[file];
        int begin = text.IndexOf(from, StringComparison.Ordinal), end = text.IndexOf(to, begin, StringComparison.Ordinal);
        var (script, problems) = PackReader.Read(Good with { Files = Good.Files.SetItem(file, text[..begin] + text[end..]) });
        Assert.Null(script);
        Assert.Contains(problems, found => found.Code == "missing-field" && found.Message.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void What_operators_work_with_is_read()
    {
        var desk = Packs.Read(Packs.Letters).Desk;
        Assert.Equal(("lost", "changed"), (desk.Lost, desk.Transferred));
        Assert.Equal([new OutcomeRule("done", "outcome.done", NeedsReference: false), new OutcomeRule("recorded", "outcome.recorded", NeedsReference: true)], desk.Outcomes.AsEnumerable());
        Assert.Equal([new TagRule("odd", "tag.odd")], desk.Tags.AsEnumerable());
        Assert.Equal([("a", "reply.a", "plan-a"), ("always", "reply.always", "plan-always")], desk.Replies.Select(reply => (reply.Shortcut, reply.Label, reply.Message)));
    }

    [Fact]
    public void A_message_may_say_which_review_its_words_still_want()
    {
        var file = "letters/messages/en-GB/bye.md";
        var (script, _) = PackReader.Read(Good with { Files = Good.Files.SetItem(file, Good.Files[file].Replace("owner:", "review: needed by a doctor\nowner:", StringComparison.Ordinal)) });
        Assert.Equal("needed by a doctor", script!.Words.Messages["bye"].Review);
        Assert.Null(Packs.Read(Packs.Letters).Words.Messages["bye"].Review);
    }

    [Fact]
    public void A_bare_number_is_named_by_line_and_column()
    {
        var file = "letters/messages/en-GB/bye.md";
        var (_, problems) = PackReader.Read(Good with { Files = Good.Files.SetItem(file, "---\nsources: [S1]\nreviewed: 2026-11-21\nowner: x\n---\nHello.\nRing 0800 1111 now.\n") });
        Assert.Equal((7, 6), problems.Where(problem => problem.Code == "bare-number").Select(problem => (problem.Line, problem.Column)).Single());
    }

    [Theory]
    [InlineData("letters/script.yaml")]
    [InlineData("letters/services.yaml")]
    [InlineData("letters/phrases/en-GB.yaml")]
    [InlineData("letters/messages/en-GB/labels.yaml")]
    [InlineData("site.yaml")]
    public void A_missing_file_is_named(string file) =>
        Assert.Contains(PackReader.Read(Good with { Files = Good.Files.Remove(file) }).Problems, problem => problem.Code == "missing-file" && problem.File == file);

    [Theory]
    [InlineData("phrases:\n  crisis:\n    \"yes\": [no way out]\n    none: [no way out]\n", "two-meanings", 4)]
    [InlineData("phrases:\n  crisys:\n    \"yes\": [no way out]\n", "unknown-field", 2)]
    [InlineData("classes:\n  negaton: [not]\n", "unknown-field", 2)]
    [InlineData("numbers:\n  two: too\n", "bad-number", 2)]
    [InlineData("weights:\n  crisys:\n    bias: -1\n", "unknown-field", 2)]
    [InlineData("weights:\n  crisis:\n    bias: low\n", "bad-weight", 3)]
    [InlineData("weights:\n  crisis:\n    bias: -1\n    words: |\n      much goodbye\n", "bad-weight", 4)]
    public void A_mistake_in_a_lexicon_is_found_where_it_stands(string text, string code, int line)
    {
        var file = "letters/phrases/lexicon/en-GB.yaml";
        var (script, problems) = PackReader.Read(Good with { Files = Good.Files.SetItem(file, text) });
        Assert.Null(script);
        Assert.Equal((file, code, line), problems.Select(problem => (problem.File, problem.Code, problem.Line)).Single());
    }

    [Fact]
    public void A_version_is_the_hash_of_what_is_said_and_of_the_stories_that_hold_it()
    {
        Assert.Equal(64, Good.Version.Length);
        Assert.NotEqual(Good.Version, (Good with { Files = Good.Files.SetItem("site.yaml", "name: other") }).Version);
        Assert.Contains("letters/stories/all.yaml", Good.Files.Keys);
    }

    [Fact]
    public void Hours_are_put_into_words() =>
        Assert.Equal("Monday to Friday 08:00 to 22:00, Saturday 10:00 to 16:00, Sunday closed", Packs.Read(Packs.Letters).Site.Hours);
}
