using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;

namespace AdviceBot.Reports;

/// <summary>The services that the words name, each once with the rows that name it.</summary>
internal static class FactCheckServices
{
    public static Html Of(FactTable table, FactCheckWords words) => Html.Of($"""
        <section aria-labelledby="services">
        <h2 id="services">{words.Registry}</h2>
        <table class="rows services">
        <thead><tr><th scope="col">{words.Service}</th><th scope="col">{words.Reach}</th><th scope="col">{words.Hours}</th><th scope="col">{words.For}</th><th scope="col">{words.Facts}</th><th scope="col">{words.InRows}</th></tr></thead>
        <tbody>{table.Rows.SelectMany(row => row.Services.Select(service => (service, row.Number))).GroupBy(one => one.service, one => one.Number).OrderBy(one => one.Key.Name, StringComparer.OrdinalIgnoreCase).Select(one => RowOf(one.Key, one, words))}</tbody>
        </table>
        </section>
        """);

    private static Html RowOf(Service service, IEnumerable<int> rows, FactCheckWords words) => Html.Of($"""
        <tr id="service-{service.Id}"><th scope="row">{service.Name}</th><td data-name="{words.Reach}">{Lines(ServiceText.Ways(service))}</td><td data-name="{words.Hours}">{service.Hours ?? "–"}</td><td data-name="{words.For}">{Lines([string.Join(", ", service.Ages), string.Join(", ", service.Areas)])}</td><td data-name="{words.Facts}">{words.Source} {service.Source}, {words.Checked} {FactCheckPage.Iso(service.Checked)}</td><td data-name="{words.InRows}">{rows.Distinct().Select(row => Html.Of($"<a href=\"#row-{row}\">{row}</a> "))}</td></tr>

        """);

    private static Html Lines(IEnumerable<string> lines) => Html.Join(lines.Select((line, index) => Html.Of($"{Html.When(index > 0, $"<br>")}{line}")));
}
