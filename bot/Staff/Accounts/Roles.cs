namespace AdviceBot.Staff.Accounts;

/// <summary>What an account may do. An administrator may do all that an operator may.</summary>
public static class Roles
{
    public const string Operator = "operator";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Operator, Administrator];
}
