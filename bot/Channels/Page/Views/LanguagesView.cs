using System.Globalization;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Views;

/// <summary>The other languages of a page, each by its own name; nothing where there is only one.</summary>
internal static class LanguagesView
{
    /// <summary>As buttons of the chat's form: what is in the box goes along and comes back.</summary>
    public static Html Buttons(Script script, string root) =>
        Of(script, language => Html.Of($"<button formaction=\"{root}/chat/language\" name=\"to\" value=\"{language}\" lang=\"{language}\">{OwnName(language)}</button>"));

    public static Html Links(Script script, string path) =>
        Of(script, language => Html.Of($"<a href=\"{path}?{WantedLanguage.Parameter}={language}\" lang=\"{language}\" hreflang=\"{language}\">{OwnName(language)}</a>"));

    private static Html Of(Script script, Func<string, Html> one)
    {
        var others = script.Languages.Where(language => language != script.Language).Select(one).ToList();
        return Html.When(others.Count > 0, $"<p class=\"languages\">{others}</p>");
    }

    private static string OwnName(string language) => CultureInfo.GetCultureInfo(language.Split('-')[0]).NativeName;
}
