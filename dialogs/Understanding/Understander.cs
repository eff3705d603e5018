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
        var (answer, because) = new AnswerReader(scene).Read();
        if (asked == Asked.Safe && Safety(scene) is { } safety && !(answer is not null && because!.First == 0 && !safety.Overlaps(because) && !scene.IsBefore("turn", safety.First, safety.First)))
            (answer, because) = (safety.Value switch { "none" => null, "uneasy" => answer ?? "no", var value => value }, safety);
        if (asked == Asked.Harm)
            (answer, because) = new HarmAnswer(scene).Read(answer, because);
        var weighed = new Weighing(scene, asked);
        var reason = because is null ? null : scene.Because("answer", because);
        var isPlainNo = HarmAnswer.IsPlainNo(scene, because);
        if (weighed.Answer() is var (other, stretch) && other != answer)
            (answer, reason, isPlainNo) = (other, other is null ? null : stretch, other == "no");
        var reader = new VictimReader(scene, asked);
        var victim = reader.Read();
        var relation = victim is null ? reader.Relation() : -1;
        var isThirdParty = victim is not null || relation >= 0 || reader.IsSpokenOf();
        var isByWeight = !isThirdParty && weighed.IsPlain("victim");
        isThirdParty = isByWeight || (isThirdParty && !weighed.IsUnlikely("victim"));
        var sums = new MoneyReader(scene, asked).Read();
        // "100 quid. She said it was the end of it, course it wasnt": the sum is the answer.
        if (asked == Asked.Paid && answer == "no" && sums.Any(sum => sum is { Role: SumRole.Paid, HasUnit: true } && sum.Last < because!.First))
            (answer, reason) = (null, null);
        var person = scene.Found("person").FirstOrDefault(match => match.Value == "yes" && !scene.IsDenied(match.First, 3) && !scene.IsReported(match.First));
        var understood = Understood.Nothing with
        {
            ThirdParty = isThirdParty,
            WantsHuman = person is not null,
            Corrects = scene.Says("correction"),
            Why = [.. isByWeight ? [weighed.Because("third_party", "victim")] : Array.Empty<Finding>(), .. relation >= 0 ? [scene.Because("third_party", relation, relation, "relation whose case it is")] : Array.Empty<Finding>(), .. new[] { ("third_party", victim), ("wants_human", person) }.Where(one => one.Item2 is not null).Select(one => scene.Because(one.Item1, one.Item2!))],
        };
        understood = new UrgencyReader(scene, asked, answer, sums, weighed).Read(understood);
        understood = new AgeReader(scene, asked, isThirdParty, sums, weighed, today).Read(understood);
        understood = new PaymentReader(scene, asked, answer, sums, weighed).Read(understood);
        understood = new PlatformReader(scene, asked).Read(understood);
        understood = new CrisisReader(scene, asked, answer, isThirdParty, weighed).Read(understood);
        // "I do not want to be here": the no within a cry is no answer; "no. my mate does" is.
        if (asked == Asked.Harm && answer == "no" && HasSign(scene, understood) && !isPlainNo)
            answer = "yes";
        return understood with { Answer = AnswerTo(scene, asked, understood, answer), Why = reason is null || !IsClosed(asked) ? understood.Why : understood.Why.Add(reason) };
    }

    /// <summary>The words of a text that are weighed for a meaning, to learn their weights from: see <see cref="WordWeights"/>.</summary>
    public static IReadOnlyList<string?> Weighed(Lexicon lexicon, Asked asked, string text, string means)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new Weighing(new Scene(lexicon, text, Tokens(lexicon, asked, text)), asked).Words(means);
    }

    /// <summary>The numbers of a text with what is counted around each, to learn from which of them is an age.</summary>
    public static IEnumerable<(decimal Number, IReadOnlyCollection<string> Features)> Numbers(Lexicon lexicon, Asked asked, string text)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var tokens = Tokens(lexicon, asked, text);
        return Enumerable.Range(0, tokens.Length).Where(at => tokens[at].IsNumber).Select(at => (tokens[at].Number, NumberFeatures.Of(tokens, at, asked)));
    }

    private static ImmutableArray<Token> Tokens(Lexicon lexicon, Asked asked, string text) => Politeness.Without(lexicon, NumberWords.Join(lexicon, lexicon.Tokens(text)), asked);

    /// <summary>"In my room" is a yes to "are you safe?", "he is outside my door" a no; the graver counts.</summary>
    private static Match? Safety(Scene scene) =>
        scene.Found("safety").FirstOrDefault(match => match.Value == "no" && !scene.IsDenied(match.First, 3) && !scene.IsReported(match.First))
        ?? scene.Found("safety").FirstOrDefault(match => match.Value == "yes" && !scene.IsDenied(match.First, 2))
        ?? scene.Found("safety").FirstOrDefault(match => match.Value != "yes" || !scene.IsDenied(match.First, 2));

    /// <summary>It counts as a crisis for what was said, not only because it was not ruled out.</summary>
    private static bool HasSign(Scene scene, Understood understood) => understood.Crisis && scene.Found("crisis").Any(match => match.Value == "yes");

    private static bool IsClosed(Asked asked) => asked is not (Asked.Open or Asked.Age or Asked.Platform);

    /// <summary>What is said of the case answers the question too: "my savings are gone" is a yes to "was anything paid?".</summary>
    private static string? AnswerTo(Scene scene, Asked asked, Understood understood, string? answer) => asked switch
    {
        Asked.Urgent => understood.Urgent switch { true => "yes", false => "no", _ => answer },
        Asked.Paid => understood.Paid switch { "yes" => "yes", "no" or "tried" => "no", _ => answer },
        Asked.Safe => answer == "maybe" ? "unsure" : answer ?? (understood.Crisis ? "no" : null),
        Asked.Harm => answer ?? (HasSign(scene, understood) ? "yes" : scene.Found("crisis").Any(match => match.Value is "denied" or "past") || scene.Found("harm").Any(match => match.Value == "no") ? "no" : understood.Crisis && !scene.Says("veiled") ? "yes" : null),
        Asked.YesNo => answer,
        _ => null,
    };
}
