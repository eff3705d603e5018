using AdviceBot.Http;
using AdviceBot.Staff.Pages.Words;

namespace AdviceBot.Staff.Pages;

/// <summary>One field of a form: label, hint, the error beside it, tied together for a screen reader.</summary>
internal sealed record Field(string Name, string Label)
{
    public string Type { get; init; } = "text";
    public string? Value { get; init; }
    public string? Hint { get; init; }
    public string? Error { get; init; }

    /// <summary>The browser's word for what belongs here (WCAG 1.3.5), so that a password keeper can help.</summary>
    public string Autocomplete { get; init; } = "off";

    public Html Render(PageWords t)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : $"{Name}-hint", Error is null ? null : $"{Name}-error" }.Where(id => id is not null));
        return Html.Of($"""
            <div class="field{Html.When(Error is not null, $" wrong")}">
            <label for="{Name}">{Label}</label>
            {Html.When(Hint is not null, $"<p class=\"hint\" id=\"{Name}-hint\">{Hint}</p>")}
            {Html.When(Error is not null, $"<p class=\"error\" id=\"{Name}-error\"><span class=\"unseen\">{t.ErrorMark}</span>{Error}</p>")}
            <input id="{Name}" name="{Name}" type="{Type}" value="{Value}" autocomplete="{Autocomplete}" required
            {Html.When(Type != "password", $" autocapitalize=\"none\" spellcheck=\"false\"")}
            {Html.When(described.Length > 0, $" aria-describedby=\"{described}\"")}{Html.When(Error is not null, $" aria-invalid=\"true\" autofocus")}>
            </div>
            """);
    }
}
