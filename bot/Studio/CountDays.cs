namespace AdviceBot.Studio;

/// <summary>
/// Days that are asked for, both ends meant, of those that are told. A day is told when it is over: who saw a number grow while somebody chats would know whose it is.
/// </summary>
public sealed record CountDays(DateOnly First, DateOnly Last, DateOnly Earliest, DateOnly Latest)
{
    private const int Usual = 28;

    /// <summary>Without a beginning the four weeks before the end; without an end until yesterday.</summary>
    public static CountDays Of(DateOnly? from, DateOnly? to, DateOnly today, int kept)
    {
        var (earliest, latest) = (today.AddDays(-kept), today.AddDays(-1));
        var last = Within(to ?? latest);
        return new CountDays(Within(from ?? last.AddDays(1 - Usual)), last, earliest, latest);

        DateOnly Within(DateOnly day) => day < earliest ? earliest : day > latest ? latest : day;
    }
}
