namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>The files of deploymentTemplates/systemd/nginx, and what has to differ in them for a test.</summary>
internal static class NginxFiles
{
    private static readonly string Folder = Path.Combine(Packs.Repository, "deploymentTemplates", "systemd", "nginx");

    public static string Proxy { get; } = Path.Combine(Folder, "advicebot-proxy.conf");

    public static string Away { get; } = Path.Combine(Folder, "advicebot-away.html");

    public static string UpstreamOf(Uri server) => Changed("advicebot-upstream.conf", [("server 127.0.0.1:5080;", $"server {server.Authority};")]);

    public static string SiteWith(string folder, int http, int https) => Changed("advicebot.conf",
        [
            ("listen 80;", $"listen 127.0.0.1:{http};"),
            ("listen [::]:80;", ""),
            ("listen 443 ssl", $"listen 127.0.0.1:{https} ssl"),
            ("listen [::]:443 ssl http2;", ""),
            ("/etc/advicebot/tls", folder),
            ("/usr/share/advicebot", folder),
            ("/var/www/advicebot", folder),
            // More than is installed: what would be written at all is what the tests look at.
            ("/var/log/nginx/advicebot.error.log crit", folder + "/error.log warn"),
        ]);

    private static string Changed(string file, IEnumerable<(string Installed, string Here)> changes) =>
        changes.Aggregate(File.ReadAllText(Path.Combine(Folder, file)), (text, change) =>
            text.Contains(change.Installed, StringComparison.Ordinal)
                ? text.Replace(change.Installed, change.Here, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{file} has no {change.Installed}"));
}
