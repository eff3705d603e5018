using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>The holder asks a colleague to look at it. The visitor hears nothing of it.</summary>
internal static class ConsultTurn
{
    public static OperatorResult? Begin(Standing standing, Changes changes, Operator by, string leaseToken, Operator whom)
    {
        if (Rights.AsHolder(standing, by, leaseToken) is { } refusal)
            return refusal;
        if (standing.Head.Handling?.Consultation is { } known)
            return known.Id == whom.Id ? new WasSo(standing.Head) : new AlreadyAsked(known.Name);
        changes.Add(new ConsultationBegan(whom.Id, whom.Name, by.Name));
        changes.Handle(handling => handling with { Consultation = new Consultation(whom.Id, whom.Name, by.Name, changes.Now) });
        return null;
    }

    /// <summary>The colleague goes out of it, or the holder ends it.</summary>
    public static OperatorResult? End(Standing standing, Changes changes, Operator by, string? leaseToken)
    {
        if (standing.Head.Handling?.Consultation is { } own && own.Id == by.Id)
            return End(changes, own, Leavings.Left, by: null);
        if (Rights.AsHolder(standing, by, leaseToken ?? "") is { } refusal)
            return refusal;
        return standing.Head.Handling?.Consultation is { } known ? End(changes, known, Leavings.Ended, by.Name) : new WasSo(standing.Head);
    }

    /// <summary>Their console fell silent.</summary>
    public static OperatorResult? Vanish(Standing standing, Changes changes, string id) =>
        standing.Head.Handling?.Consultation is { } known && known.Id == id ? End(changes, known, Leavings.Vanished, by: null) : new NotAsked();

    private static OperatorResult? End(Changes changes, Consultation consultation, string how, string? by)
    {
        changes.Add(new ConsultationEnded(consultation.Id, consultation.Name, how, by));
        changes.Handle(handling => handling with { Consultation = null });
        return null;
    }
}
