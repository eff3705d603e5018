using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Whoever was asked in by the holder goes when the conversation goes from the holder.</summary>
internal static class Company
{
    /// <summary>The visitor is told of whom they knew, unless the conversation is over for them or that one goes on with it (<paramref name="next"/>).</summary>
    public static void Leave(Changes changes, string? gone, string? next = null)
    {
        if (changes.Head.Handling is not { } handling)
            return;
        if (handling.Consultation is { } consultation)
            changes.Add(new ConsultationEnded(consultation.Id, consultation.Name, Leavings.Moved));
        if (handling.Guest is { } guest)
        {
            changes.Add(new GuestLeft(guest.Id, guest.Name, Leavings.Moved));
            if (guest.IsHere && gone is not null && guest.Id != next)
                changes.Tell(gone, guest.Name);
        }

        changes.Handle(all => all with { Consultation = null, Guest = null });
    }
}
