using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

/// <summary>Below each account: how many conversations somebody holds at most, their team, and what they can do.</summary>
internal sealed class WorkForms(StaffLayout layout, WorkProfiles profiles, Scripts scripts)
{
    private const string TeamList = "teams";

    /// <summary>Empty is the usual number.</summary>
    public Html Capacity(HttpContext context, Account account, WorkErrors errors, PageWords t)
    {
        var (id, error) = ($"capacity-{account.Id}", errors.Of("capacity"));
        var value = error is null ? profiles.Of(account.Id).Capacity?.ToString(CultureInfo.InvariantCulture) : errors.Typed;
        return Html.Of($"""
            <form method="post" action="/staff/accounts/{account.Id}/capacity" class="work">{layout.TokenField(context)}
            {Error(id, error, t)}
            <label for="{id}">{t.ConversationsAtMost}<span class="unseen">{t.For(account.DisplayName)}</span></label>
            <input id="{id}" name="capacity" type="number" min="1" max="{DeskSettings.MostCapacity}" value="{value}" aria-describedby="{id}-hint{Html.When(error is not null, $" {id}-error")}"{Marked(error)}>
            <span class="hint" id="{id}-hint">{t.UsualWhenEmpty(profiles.UsualCapacity)}</span>
            <button class="second">{t.Save}<span class="unseen"> {t.ConversationsAtMost}{t.For(account.DisplayName)}</span></button></form>
            """);
    }

    public Html Skills(HttpContext context, Account account, WorkErrors errors, PageWords t)
    {
        var profile = profiles.Of(account.Id);
        var (id, error) = ($"team-{account.Id}", errors.Of("team"));
        return Html.Of($"""
            <form method="post" action="/staff/accounts/{account.Id}/skills" class="work">{layout.TokenField(context)}
            {Error(id, error, t)}
            <label for="{id}">{t.Team}<span class="unseen">{t.For(account.DisplayName)}</span></label>
            <input id="{id}" name="team" list="{TeamList}" value="{(error is null ? profile.Team : errors.Typed)}" autocomplete="off"{Html.When(error is not null, $" aria-describedby=\"{id}-error\"")}{Marked(error)}>
            <fieldset><legend>{t.Skills}<span class="unseen">{t.For(account.DisplayName)}</span></legend>
            {scripts.Current.Desk.Skills.Select(skill => Box(skill, profile, t))}
            </fieldset>
            <button class="second">{t.Save}<span class="unseen"> {t.Skills}{t.For(account.DisplayName)}</span></button></form>
            """);
    }

    /// <summary>Names that are there already are offered: one letter more would make another team.</summary>
    public Html KnownTeams() => Html.Of($"<datalist id=\"{TeamList}\">{profiles.Teams.Select(team => Html.Of($"<option value=\"{team}\"></option>"))}</datalist>");

    private static Html Error(string id, string? error, PageWords t) =>
        Html.When(error is not null, $"<p class=\"error\" id=\"{id}-error\"><span class=\"unseen\">{t.ErrorMark}</span>{error}</p>");

    private static Html Marked(string? error) => Html.When(error is not null, $" aria-invalid=\"true\" autofocus");

    private static Html Box(SkillRule skill, WorkProfile profile, PageWords t) => Html.Of($"""
        <label><input type="checkbox" name="skills" value="{skill.Id}"{Html.When(profile.Skills.Contains(skill.Id), $" checked")}> {skill.Names.GetValueOrDefault(t.Language[..2], skill.Names["en"])}</label>
        """);
}

/// <summary>What was refused of one account's work: what was typed, and why, by the field.</summary>
internal sealed record WorkErrors(string Typed, IReadOnlyDictionary<string, string> Words)
{
    public static readonly WorkErrors None = new("", new Dictionary<string, string>());

    public string? Of(string field) => Words.GetValueOrDefault(field);
}
