namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Which verbs say that money went, which that somebody wants it.</summary>
internal sealed class PaymentVerbs(Scene scene)
{
    private const int Reach = 14;

    /// <summary>Paid, sent, had off me, did give.</summary>
    public bool IsPaying(int at) =>
        scene.Is("paid", at) || scene.Is("tried", at) || (scene.Is("did", at) && IsSum(at + 1)) || (scene.Is("taken", at) && (IsOffMe(at) || IsTheirs(at))) || (scene.Is("to-give", at) && IsDone(at));

    /// <summary>Wants, asks, pay: but not within the name of a way to pay, and not what was done or tried.</summary>
    public bool IsDemanding(int at) =>
        (scene.Is("demand", at) || (scene.Is("demand-before-sum", at) && (scene.Is("is", at - 1) || scene.Is("other", at - 1)) && IsSum(at + 1))) && !scene.Found("method").Any(method => method.First <= at && at <= method.Last) && !(scene.Is("to-give", at) && IsDone(at));

    /// <summary>Planned, feared or told to do, not done.</summary>
    public bool IsToBeDone(int at) => scene.IsUndone(at, 3) && !scene.Is("tried", at) && !IsDone(at) && !scene.IsBefore("done-so-far", at, 3);

    /// <summary>"He sent me 50": money that came, not money that went.</summary>
    public bool IsReceived(int at) => scene.Is("paid", at) && scene.Is("self", at + 1) && scene.Is("other", at - 1);

    /// <summary>"Did pay", "kept sending", "already send", and "i give him 50" of who learned English late; but not "if i give".</summary>
    private bool IsDone(int at) =>
        scene.Is("has-done", at - 1) || scene.IsBefore("tried", at, 2) || scene.IsBefore("done-so-far", at, 2)
        || (scene.Is("to", at - 1) && (scene.Is("had-to", at - 2) || (scene.Is("had-to", at - 3) && scene.Is("me", at - 2)))) || (scene.Is("self-subject", at - 1) && !scene.IsUndone(at) && !scene.IsDenied(at) && !scene.Is("picture", at + 1));

    private bool IsSum(int at) => at < scene.Tokens.Length && (scene.Tokens[at].IsNumber || scene.Tokens[at].Kind == TokenKind.Currency || (scene.Is("another", at) && IsSum(at + 1)));

    /// <summary>"He got his £300".</summary>
    private bool IsTheirs(int at) => scene.Is("other", at - 1) && (scene.Is("my", at + 1) ? at + 2 : at + 1) is var sum && sum < scene.Tokens.Length && scene.Tokens[sum].Kind == TokenKind.Currency;

    private bool IsOffMe(int at)
    {
        for (var next = at + 1; next < Math.Min(scene.Tokens.Length - 1, at + Reach); next++)
        {
            if (scene.Is("off", next) && scene.Is("me", next + 1))
                return true;
        }

        return false;
    }
}
