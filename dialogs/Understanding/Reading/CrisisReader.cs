using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// Signs that somebody may be thinking of ending their life or hurting themselves. Missing one is worse than asking once too often, so what is ambiguous or
/// veiled counts; idioms, denials, what is long over and a blackmailer's order alone do not.
/// </summary>
internal sealed class CrisisReader(Scene scene, Asked asked, string? answer, bool isThirdParty, Weighing weighed)
{
    private const int FewestWords = 4;
    private const int FarthestDenial = 4;
    private const int FarthestReport = 25;

    public Understood Read(Understood understood)
    {
        var signs = scene.Found("crisis").Where(match => match.Value == "yes" && IsMeant(match)).ToImmutableArray();
        var why = understood.Why.AddRange(signs.Select(match => scene.Because("crisis", match)));
        if (signs.IsEmpty && asked == Asked.Harm && scene.Found("veiled").FirstOrDefault() is { } veiled && answer is null)
            why = why.Add(scene.Because("crisis", veiled));
        else if (signs.IsEmpty && IsAnswer())
            why = why.Add(scene.Because("crisis", 0, scene.Tokens.Length - 1, asked == Asked.Safe ? "not safe, as an answer" : "not ruled out, as an answer"));
        else if (signs.IsEmpty && (IsCalmAnswer ? weighed.IsPlain("crisis") : weighed.IsLikely("crisis")))
            why = why.Add(weighed.Because("crisis", "crisis"));
        return understood with { Crisis = why.Length > understood.Why.Length, Why = why };
    }

    /// <summary>Who says that they are safe, or do not think of it, is believed unless the rest of it is plain.</summary>
    private bool IsCalmAnswer => asked == Asked.Harm ? answer == "no" : asked == Asked.Safe && answer == "yes";

    /// <summary>At the question about harm everything but a no counts; at the question about safety everything but a yes, or a question back.</summary>
    private bool IsAnswer() => asked switch
    {
        _ when scene.IsNonsense => false,
        Asked.Harm or Asked.Safe when answer is null && IsOffTopic() => false,
        Asked.Harm => answer == "yes" || (answer != "no" || IsTakenBack()) && !scene.Found("harm").Any() && !scene.Found("crisis").Any(match => match.Value is "denied" or "past" or "none" || IsOffenders(match)),
        Asked.Safe => answer is "no" or "unsure" or "maybe" || (answer is null && IsPlainStatement()),
        _ => false,
    };

    /// <summary>Something else is told or asked for: what was paid, or a person. Where and when leave it open: "when he is at me on kik" is an answer.</summary>
    private bool IsOffTopic() =>
        scene.Says("person") || scene.Found("method").Any(match => match.Value != "none") || scene.Tokens.Any(token => token.Kind == TokenKind.Currency);

    /// <summary>"No. Ok yes a little."</summary>
    private bool IsTakenBack() => scene.Found("answer") is [{ Value: "no" }, .., { Value: "yes" } last] && scene.IsBefore("admitting", last.First, 2);

    /// <summary>Something is told that is neither a yes nor a no: no question back, no nonsense of a word or two, nothing about the pictures.</summary>
    private bool IsPlainStatement() =>
        scene.Tokens.Count(token => token.IsWord) >= FewestWords && !scene.Tokens.Any(token => token.Kind == TokenKind.Ask) && !scene.Says("person")
        && !Enumerable.Range(0, scene.Tokens.Length).Any(at => scene.Is("picture", at)) && !scene.Found("safety").Any(match => match.Value == "none");

    private bool IsMeant(Match match)
    {
        if (scene.Found("crisis").Any(other => other.Value == "past" && IsSameSentence(match, other)))
            return false;
        if (Has("act", match) && !Has("negation", match) && IsRuledOut(match))
            return false;
        // "Hurt myself no. him yes".
        if (asked == Asked.Harm && scene.Is("opening-no", match.Last + 1))
            return false;
        // "Hurt myself? no": the question said again.
        if (asked == Asked.Harm && answer == "no" && (match.Length <= 1 || (match.Last + 1 < scene.Tokens.Length && scene.Tokens[match.Last + 1].Kind == TokenKind.Ask)))
            return false;
        return !IsOffenders(match);
    }

    /// <summary>"Not going to hurt myself", but neither "not sure if" nor "can not stop thinking of".</summary>
    private bool IsRuledOut(Match match)
    {
        var negation = scene.LastBefore("negation", match.First, FarthestDenial);
        return negation >= 0 && scene.IsDenied(match.First, FarthestDenial) && !scene.Is("can", negation - 1) && !scene.Is("doubt", negation + 1);
    }

    private bool Has(string wordClass, Match match) => Enumerable.Range(match.First, match.Length).Any(at => scene.Is(wordClass, at));

    private bool IsSameSentence(Match one, Match other)
    {
        var (from, to) = one.First < other.First ? (one.Last, other.First) : (other.Last, one.First);
        for (var at = from; at < to; at++)
        {
            if (scene.Tokens[at].EndsSentence || scene.Is("turn", at))
                return false;
        }

        return true;
    }

    /// <summary>"He told me to kill myself", "she says she'll kill herself", "your life is over": an order or a threat of the blackmailer, not the victim's own.</summary>
    private bool IsOffenders(Match match)
    {
        if (scene.Is("your", match.First - 1))
            return true;
        if (!scene.IsReported(match.First))
            return false;
        if (Has("your", match) || IsOrder(match.First))
            return true;
        // "He'll kill himself if i stop replying" is the offender's way of holding on; "he wants to kill himself" may be anybody's cry, and counts.
        return !isThirdParty && IsThreat(match);
    }

    private bool IsThreat(Match match)
    {
        var condition = scene.FirstAfter("conditional", match.Last, FarthestReport);
        return condition >= 0 && scene.Is("self-subject", condition + 1);
    }

    /// <summary>"Told me to", "said i should": somebody is to do it.</summary>
    private bool IsOrder(int at) =>
        scene.Is("to", at - 1) ? scene.Is("ordered", at - 2) : scene.Is("order", at - 1);
}
