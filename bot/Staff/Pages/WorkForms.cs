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
    public Html Capacity(HttpContext context, Account account, PageWords t) => Html.Of($"""
        <form method="post" action="/staff/accounts/{account.Id}/capacity" class="work">{layout.TokenField(context)}
        <label for="capacity-{account.Id}">{t.ConversationsAtMost}<span class="unseen">{t.For(account.DisplayName)}</span></label>
        <input id="capacity-{account.Id}" name="capacity" type="number" min="1" max="{DeskSettings.MostCapacity}" value="{profiles.Of(account.Id).Capacity?.ToString(CultureInfo.InvariantCulture)}" aria-describedby="capacity-{account.Id}-hint">
        <span class="hint" id="capacity-{account.Id}-hint">{t.UsualWhenEmpty(profiles.UsualCapacity)}</span>
        <button class="second">{t.Save}<span class="unseen"> {t.ConversationsAtMost}{t.For(account.DisplayName)}</span></button></form>
        """);

    public Html Skills(HttpContext context, Account account, PageWords t)
    {
        var profile = profiles.Of(account.Id);
        return Html.Of($"""
            <form method="post" action="/staff/accounts/{account.Id}/skills" class="work">{layout.TokenField(context)}
            <label for="team-{account.Id}">{t.Team}<span class="unseen">{t.For(account.DisplayName)}</span></label>
            <input id="team-{account.Id}" name="team" list="{TeamList}" value="{profile.Team}" autocomplete="off">
            <fieldset><legend>{t.Skills}<span class="unseen">{t.For(account.DisplayName)}</span></legend>
            {scripts.Current.Desk.Skills.Select(skill => Box(skill, profile, t))}
            </fieldset>
            <button class="second">{t.Save}<span class="unseen"> {t.Skills}{t.For(account.DisplayName)}</span></button></form>
            """);
    }

    /// <summary>Names that are there already are offered: one letter more would make another team.</summary>
    public Html KnownTeams() => Html.Of($"<datalist id=\"{TeamList}\">{profiles.Teams.Select(team => Html.Of($"<option value=\"{team}\"></option>"))}</datalist>");

    private static Html Box(SkillRule skill, WorkProfile profile, PageWords t) => Html.Of($"""
        <label><input type="checkbox" name="skills" value="{skill.Id}"{Html.When(profile.Skills.Contains(skill.Id), $" checked")}> {skill.Names.GetValueOrDefault(t.Language[..2], skill.Names["en"])}</label>
        """);
}
