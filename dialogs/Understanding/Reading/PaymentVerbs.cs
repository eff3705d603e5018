namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Which verbs say that money went, which that somebody wants it.</summary>
internal sealed class PaymentVerbs(Scene scene)
{
    private const int Reach = 14;

    /// <summary>Paid, sent, had off me, did give.</summary>
    public bool IsPaying(int at) =>
        scene.Is("paid", at) || scene.Is("tried", at) || (Form(at) is "had" or "got" or "took" or "taken" or "nicked" && OffMe(at)) || (IsToGive(at) && IsDone(at));

    /// <summary>Wants, asks, pay: but not within the name of a way to pay, and not what was done or tried.</summary>
    public bool IsDemanding(int at) =>
        scene.Is("demand", at) && !scene.Found("method").Any(method => method.First <= at && at <= method.Last) && !(IsToGive(at) && IsDone(at));

    /// <summary>Planned, feared or told to do, not done.</summary>
    public bool IsToBeDone(int at) => scene.IsUndone(at, 3) && !scene.Is("tried", at) && !IsDone(at) && !scene.IsBefore("done-so-far", at, 3);

    /// <summary>"He sent me 50": money that came, not money that went.</summary>
    public bool IsReceived(int at) => Form(at) is "sent" or "gave" or "paid" && Form(at + 1) is "me" && scene.Is("other", at - 1);

    private bool IsToGive(int at) => Form(at) is "give" or "send" or "pay" or "sending" or "paying" or "buy";

    private bool IsDone(int at) => Form(at - 1) is "did" or "been" or "kept" or "have" or "ended" || scene.IsBefore("tried", at, 2) || (Form(at - 1) == "to" && Form(at - 3) == "got");

    private bool OffMe(int at)
    {
        for (var next = at + 1; next < Math.Min(scene.Tokens.Length - 1, at + Reach); next++)
        {
            if (Form(next) is "off" or "from" or "out" && Form(next + 1) is "me" or "us" or "him" or "her" or "my" or "of")
                return true;
        }

        return false;
    }

    private string Form(int at) => at >= 0 && at < scene.Tokens.Length ? scene.Tokens[at].Form : "";
}
