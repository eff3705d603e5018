using System.Globalization;
using AdviceBot.Conversations;

namespace AdviceBot.Staff.Pages;

/// <summary>Times as people read them: the site's, wherever its staff sit.</summary>
internal sealed class SiteTimes(Scripts scripts)
{
    /// <summary>Such as 21 November 2026.</summary>
    public string Day(DateTimeOffset at, string language) => Here(at).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language));

    /// <summary>Such as 21 Nov 2026, 14:05.</summary>
    public string Moment(DateTimeOffset at, string language) => Here(at).ToString("d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo(language));

    private DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(scripts.Current.Site.TimeZone));
}
