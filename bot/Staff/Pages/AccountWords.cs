using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;

namespace AdviceBot.Staff.Pages;

/// <summary>What went wrong with an account, by the field to mend.</summary>
internal static class AccountWords
{
    public static IReadOnlyDictionary<string, string> Errors(AccountResult result, PageWords t) => result switch
    {
        Saved => new Dictionary<string, string>(),
        BadPassword bad => One("password", t.BadPassword(bad.Problem)),
        WrongPassword => One("current", t.WrongCurrentPassword),
        NameTaken => One("name", t.NameTaken),
        BadName => One("name", t.BadSignInName),
        BadDisplayName => One("display", t.BadDisplayName),
        BadCapacity => One("capacity", t.BadCapacity(DeskSettings.MostCapacity)),
        BadTeam => One("team", t.BadTeam),
        LastAdministrator => One("page", t.LastAdministrator),
        NoSuchAccount => One("page", t.NoSuchAccount),
        NotOnesOwn => One("page", t.NotOnesOwn),
        UsesProvider => One("page", t.SignOn.UsesProvider),
        NotOnesOwnLink => One("page", t.SignOn.NotOnesOwnLink),
        _ => One("page", t.LinkSpent),
    };

    public static Dictionary<string, string> One(string field, string words) => new() { [field] = words };
}
