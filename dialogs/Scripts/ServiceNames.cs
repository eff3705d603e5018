using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads messages/LANGUAGE/services.yaml, which a language need not have: what a service is called in it, and its hours, where that is not as the registry has them.</summary>
internal static class ServiceNames
{
    public static ImmutableSortedDictionary<string, Service> In(PackFiles pack, string language, ImmutableSortedDictionary<string, Service> services, ProblemList problems)
    {
        var file = $"{pack.Pack}/messages/{language}/services.yaml";
        if (!pack.Files.TryGetValue(file, out var text) || Node.Parse(file, text, problems) is not { } named)
            return services;
        foreach (var (id, node) in named.Pairs)
        {
            node.Only("name", "hours");
            if (services.TryGetValue(id, out var service))
                services = services.SetItem(id, service with { Name = node["name"]?.Scalar ?? service.Name, Hours = node["hours"]?.Scalar ?? service.Hours });
            else
                node.Problem("undefined-service", $"there is no service '{id}'; add it to services.yaml or mend the name");
        }

        return services;
    }
}
