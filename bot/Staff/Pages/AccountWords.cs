using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Staff.Pages;

/// <summary>What went wrong with an account, by the field to mend.</summary>
internal static class AccountWords
{
    public static IReadOnlyDictionary<string, string> Errors(AccountResult result) => result switch
    {
        Saved => new Dictionary<string, string>(),
        BadPassword bad => One("password", PasswordRules.Words(bad.Problem)),
        WrongPassword => One("current", "This is not your current password."),
        NameTaken => One("name", "There is an account with this name already."),
        BadName => One("name", "Use 2 to 64 letters, digits, dots, dashes, underscores or @."),
        BadDisplayName => One("display", "Use 1 to 60 letters, digits, spaces, dots, dashes or apostrophes."),
        BadCapacity => One("page", $"Write how many conversations they hold at most: a whole number from 1 to {DeskSettings.MostCapacity}, or nothing for the usual number."),
        BadTeam => One("page", "Use up to 60 letters, digits, spaces, dots, dashes or apostrophes for a team, or nothing."),
        LastAdministrator => One("page", "This is the only administrator who can sign in. Make another one first."),
        NoSuchAccount => One("page", "There is no such account."),
        _ => One("page", "This link does not work any more."),
    };

    private static Dictionary<string, string> One(string field, string words) => new() { [field] = words };
}
