using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;

namespace AdviceBot.Staff.Pages;

/// <summary>The fields of an account, the same on every form.</summary>
internal static class AccountFields
{
    public static Html SignInName(string value, IReadOnlyDictionary<string, string> errors, PageWords t) => new Field("name", t.SignInName)
    {
        Value = value,
        Autocomplete = "username",
        Error = errors.GetValueOrDefault("name"),
        Hint = t.SignInNameHint,
    }.Render(t);

    public static Html DisplayName(string value, IReadOnlyDictionary<string, string> errors, PageWords t) => new Field("display", t.DisplayName)
    {
        Value = value,
        Error = errors.GetValueOrDefault("display"),
        Hint = t.DisplayNameHint,
    }.Render(t);

    /// <summary>A new password is typed once and can be shown by the browser; typing it twice only invites a worse one.</summary>
    public static Html NewPassword(string? error, PageWords t) => new Field("password", t.Password)
    {
        Type = "password",
        Autocomplete = "new-password",
        Hint = t.PasswordHint(PasswordRules.Shortest),
        Error = error,
    }.Render(t);

    public static Html CurrentPassword(string name, string? error, PageWords t) =>
        new Field(name, t.CurrentPassword) { Type = "password", Autocomplete = "current-password", Error = error }.Render(t);

    /// <summary>A code of the app; telephones offer the digits first.</summary>
    public static Html Code(string name, string hint, string? error, PageWords t) => new Field(name, t.Code) { Autocomplete = "one-time-code", Hint = hint, Error = error }.Render(t);
}
