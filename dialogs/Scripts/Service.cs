using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>An entry of the registry: the only place where a number, an address or an opening hour stands.</summary>
public sealed record Service
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Phone { get; init; }
    public string? Link { get; init; }
    public string? Text { get; init; }
    public string? Email { get; init; }

    /// <summary>In words; null when they were not verified.</summary>
    public string? Hours { get; init; }

    /// <summary>Age bands that may be sent there; "unknown" where an unknown age may.</summary>
    public ImmutableArray<string> Ages { get; init; } = [];
    public ImmutableArray<string> Areas { get; init; } = [];
    public required string Source { get; init; }
    public required DateOnly Checked { get; init; }

    /// <summary>A part of the entry as Markdown: phone, link, text, email, hours, or the name for null; null where there is none.</summary>
    public string? Part(string? part) => part switch
    {
        null => Link is null ? Name : $"[{Name}]({Link})",
        "name" => Name,
        "phone" => Phone is null ? null : $"[{Phone}](tel:{Dialled(Phone)})",
        "text" => Text is null ? null : $"[{Text}](sms:{Dialled(Text)})",
        "email" => Email is null ? null : $"[{Email}](mailto:{Email})",
        "link" => Link is null ? null : $"[{Shown(Link)}]({Link})",
        "hours" => Hours,
        _ => null,
    };

    private static string Dialled(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

    private static string Shown(string link)
    {
        var address = new Uri(link);
        return (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host) + address.AbsolutePath.TrimEnd('/');
    }
}
