namespace AdviceBot.Staff.Accounts;

/// <summary>What an account may do. A supervisor may do all that an operator may, an administrator all that a supervisor may.</summary>
public static class Roles
{
    public const string Operator = "operator";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Operator, Supervisor, Administrator];

    /// <summary>Whether this role may look over others' shoulders, take over and pick.</summary>
    public static bool Supervises(string role) => role is Supervisor or Administrator;
}
