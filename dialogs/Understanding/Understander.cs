using System.Collections.Immutable;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>Takes out of a text what it says of a case, whatever was asked: pure, deterministic, in time proportional to the length.</summary>
public static class Understander
{
    /// <summary><paramref name="today"/> counts ages from dates of birth.</summary>
    public static Understood Read(Lexicon lexicon, Asked asked, string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var tokens = Tokens(lexicon, asked, text);
        // At these two everything counts that is no answer to the contrary; politeness is no answer.
        if (tokens.IsEmpty || asked is Asked.Harm or Asked.Safe && Politeness.IsAll(lexicon, tokens, asked))
            return Understood.Nothing;
        var scene = new Scene(lexicon, text, tokens);
        // Of who commands the bot nothing is believed, but a cry is heard.
        if (scene.Says("command"))
            return new CrisisReader(scene, Asked.Open, answer: null, isThirdParty: false, new Weighing(scene, Asked.Open)).Read(Understood.Nothing);
        var weighed = new Weighing(scene, asked);
        var sums = new MoneyReader(scene, asked).Read();
        var reply = new ReplyReader(scene, asked, weighed).Read();
        // "100 quid. She said it was the end of it, course it wasnt": the sum is the answer.
        if (asked == Asked.Paid && reply.Answer == "no" && sums.Any(sum => sum is { Role: SumRole.Paid, HasUnit: true } && sum.Last < reply.From))
            reply = Reply.None;
        var understood = new VictimReader(scene, asked, weighed).Read(Understood.Nothing with { Corrects = scene.Says("correction") });
        understood = ReadPerson(scene, understood);
        understood = new UrgencyReader(scene, asked, reply.Answer, sums, weighed).Read(understood);
        understood = new AgeReader(scene, asked, understood.ThirdParty, sums, weighed, today).Read(understood);
        understood = new PaymentReader(scene, asked, reply.Answer, sums, weighed).Read(understood);
        understood = new PlatformReader(scene, asked).Read(understood);
        understood = new CrisisReader(scene, asked, reply.Answer, understood.ThirdParty, weighed).Read(understood);
        return understood with
        {
            Answer = AnswerTo(scene, asked, understood, reply),
            Why = reply.Because is null || !IsClosed(asked) ? understood.Why : understood.Why.Add(reply.Because),
        };
    }

    /// <summary>Whether somebody wants to talk with a person.</summary>
    private static Understood ReadPerson(Scene scene, Understood understood) =>
        scene.Found("person").FirstOrDefault(match => match.Value == "yes" && !scene.IsDenied(match.First, 3) && !scene.IsReported(match.First)) is { } person
            ? understood with { WantsHuman = true, Why = understood.Why.Add(scene.Because("wants_human", person)) }
            : understood;

    /// <summary>What is counted of a text for a meaning, to learn its weights from: see <see cref="WordWeights"/>.</summary>
    public static IEnumerable<string> Weighed(Lexicon lexicon, Asked asked, string text, string means)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new Weighing(new Scene(lexicon, text, Tokens(lexicon, asked, text)), asked).Features(means);
    }

    /// <summary>The numbers of a text with what is counted around each, to learn from which of them is an age.</summary>
    public static IEnumerable<(decimal Number, IReadOnlyCollection<string> Features)> Numbers(Lexicon lexicon, Asked asked, string text)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var tokens = Tokens(lexicon, asked, text);
        return Enumerable.Range(0, tokens.Length).Where(at => tokens[at].IsNumber).Select(at => (tokens[at].Number, NumberFeatures.Of(tokens, at, asked)));
    }

    private static ImmutableArray<Token> Tokens(Lexicon lexicon, Asked asked, string text) => Politeness.Without(lexicon, NumberWords.Join(lexicon, lexicon.Tokens(text)), asked);

    /// <summary>It counts as a crisis for what was said, not only because it was not ruled out.</summary>
    private static bool HasSign(Scene scene, Understood understood) => understood.Crisis && scene.Found("crisis").Any(match => match.Value == "yes");

    private static bool IsClosed(Asked asked) => asked is not (Asked.Open or Asked.Age or Asked.Platform);

    /// <summary>What is said of the case answers the question too: "my savings are gone" is a yes to "was anything paid?".</summary>
    private static string? AnswerTo(Scene scene, Asked asked, Understood understood, Reply reply) => asked switch
    {
        Asked.Urgent => understood.Urgent switch { true => "yes", false => "no", _ => reply.Answer },
        Asked.Paid => understood.Paid switch { "yes" => "yes", "no" or "tried" => "no", _ => reply.Answer },
        Asked.Safe => reply.Answer == "maybe" ? "unsure" : reply.Answer ?? (understood.Crisis && !reply.IsWeighed ? "no" : null),
        // "I do not want to be here": the no within a cry is no answer; "no. my mate does" is.
        Asked.Harm when reply.Answer == "no" && !reply.IsPlainNo && HasSign(scene, understood) => "yes",
        Asked.Harm => reply.Answer ?? (reply.IsWeighed ? null : AnswerOfHarm(scene, understood)),
        Asked.YesNo => reply.Answer,
        _ => null,
    };

    private static string? AnswerOfHarm(Scene scene, Understood understood) =>
        HasSign(scene, understood) ? "yes"
        : scene.Found("crisis").Any(match => match.Value is "denied" or "past") || scene.Found("harm").Any(match => match.Value == "no") ? "no"
        : understood.Crisis && !scene.Says("veiled") ? "yes" : null;
}
