using AdviceBot.Http;

namespace AdviceBot.Staff.Pages;

/// <summary>The fields of an account, the same on every form.</summary>
internal static class AccountFields
{
    public static Html SignInName(string value, IReadOnlyDictionary<string, string> errors) => new Field("name", "Sign-in name")
    {
        Value = value,
        Autocomplete = "username",
        Error = errors.GetValueOrDefault("name"),
        Hint = "2 to 64 letters, digits, dots, dashes, underscores or @.",
    }.Render();

    public static Html DisplayName(string value, IReadOnlyDictionary<string, string> errors) => new Field("display", "Name that visitors see")
    {
        Value = value,
        Error = errors.GetValueOrDefault("display"),
        Hint = "A first name is enough, such as Alex.",
    }.Render();
}
