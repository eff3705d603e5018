using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Reports;

/// <summary>How a service is reached, as plain text.</summary>
internal static class ServiceText
{
    /// <summary>What is rung, texted or written to; null where there is only a page.</summary>
    public static string? Number(Service service) => service.Phone ?? service.Text ?? service.Email;

    public static IEnumerable<string> Ways(Service service) => new[] { service.Phone, service.Text is { } text ? $"SMS {text}" : null, service.Email, service.Link }.OfType<string>();
}
