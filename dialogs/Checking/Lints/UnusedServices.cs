using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Entries of the registry that no words lead to.</summary>
internal static class UnusedServices
{
    public static void Find(PackInLanguage pack)
    {
        var named = pack.Messages.Select(message => message.Body).Concat(pack.Labels.Pairs.Select(label => label.Value.Text))
            .SelectMany(Words.Placeholders).Select(place => place.Name.Split('.')).Where(parts => parts[0] == "service").Select(parts => parts[1])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _) in pack.Services.Pairs.Where(service => !named.Contains(service.Key)))
            pack.Services.NameOf(id).Warning("unused-service", $"no words in {pack.Script.Language} name {{{{service.{id}}}}}; name it, or delete the entry");
    }
}
