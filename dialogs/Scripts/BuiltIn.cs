namespace AdviceBot.Dialogs.Scripts;

/// <summary>Slots that every pack has without declaring them.</summary>
public static class BuiltIn
{
    /// <summary>england, wales, scotland, northern-ireland: from the site.</summary>
    public const string Area = "area";

    /// <summary>en or cy: the language of the conversation.</summary>
    public const string Language = "language";

    /// <summary>Whether it is within the hours of the site.</summary>
    public const string Open = "open";

    /// <summary>Whether a person is on shift.</summary>
    public const string Staffed = "staffed";

    /// <summary>The visitor asked for a person.</summary>
    public const string AskedPerson = "asked-person";

    /// <summary>The visitor said that they are in danger now.</summary>
    public const string InDanger = "in-danger";

    /// <summary>Followed by the name of a sign in phrases: something typed raised it.</summary>
    public const string SignPrefix = "sign-";

    /// <summary>The languages of visitors and operators, without their country.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "cy"];

    private static readonly string[] YesNo = ["yes", "no"];

    /// <summary>The values of a built-in slot; null for any other.</summary>
    public static IReadOnlyList<string>? Values(string slot) => slot switch
    {
        Area => Site.Areas,
        Language => Languages,
        Open or Staffed or AskedPerson or InDanger => YesNo,
        _ when slot.StartsWith(SignPrefix, StringComparison.Ordinal) => YesNo,
        _ => null,
    };

    /// <summary>Whether this slot is a yes that nobody asked for: unanswered means no.</summary>
    public static bool IsSign(string slot) => slot is AskedPerson or InDanger || slot.StartsWith(SignPrefix, StringComparison.Ordinal);
}
