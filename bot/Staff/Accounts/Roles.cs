namespace AdviceBot.Staff.Accounts;

/// <summary>
/// What an account may do. Two ladders that meet at the top: a supervisor may do all that an operator may, a publisher all that an editor may, an administrator all of it. Who only
/// looks after the words reads no conversation.
/// </summary>
public static class Roles
{
    public const string Operator = "operator";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";
    public const string Editor = "editor";
    public const string Publisher = "publisher";

    /// <summary>Not a role: whoever has an account.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Not a role: whoever edits, in a browser or with a key of theirs.</summary>
    public const string EditorByKey = "editor-by-key";

    public static readonly IReadOnlyList<string> All = [Operator, Supervisor, Editor, Publisher, Administrator];

    /// <summary>Whether this role answers visitors: the queue and the conversations are for these alone.</summary>
    public static bool Answers(string role) => role is Operator or Supervisor or Administrator;

    /// <summary>Whether this role may look over others' shoulders, take over and pick.</summary>
    public static bool Supervises(string role) => role is Supervisor or Administrator;

    /// <summary>Whether this role works on drafts in the studio, and signs off those of others.</summary>
    public static bool Edits(string role) => role is Editor or Publisher or Administrator;

    /// <summary>Whether this role makes a version of the words the current one.</summary>
    public static bool Publishes(string role) => role is Publisher or Administrator;
}
