using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>To whom the messages of one row offer a service, and whether its entry in the registry lets them in, by age and area.</summary>
internal sealed class Audience
{
    private const string Unknown = "unknown";

    private readonly Row _row;
    private readonly Slot? _age;
    private readonly (string Message, Service Service)[] _offers;
    private readonly SortedDictionary<string, (string Message, Service Service, SortedSet<string> Who)> _excluded = new(StringComparer.Ordinal);

    public Audience(Script script, Row row)
    {
        _row = row;
        _age = script.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Age);
        _offers = [.. row.Messages.SelectMany(message => script.Words.ServicesOf(message).Select(id => (Message: message, Service: script.Words.Services[id]))).Where(offer => IsForSome(offer.Service))];
    }

    /// <summary>What tells those who are let in from those who are not.</summary>
    public IEnumerable<Condition> Conditions =>
        _offers.SelectMany(offer => Lets(offer.Service)).Distinct();

    public void Meet(IFacts facts)
    {
        foreach (var (message, service) in _offers)
        {
            var age = AgeOf(facts);
            var area = Site.Areas.First(area => facts.Is(BuiltIn.Area, area));
            if (_age is not null && !service.Ages.Contains(age))
                Exclude(message, service, age == Unknown ? "of unknown age" : $"aged {age}");
            if (!service.Areas.Contains(area))
                Exclude(message, service, $"in {area}");
        }
    }

    public IEnumerable<Problem> Found() => _excluded.Values.Select(one => _row.Place.Problem(
        "service-not-for-them",
        $"'{one.Message}' offers {one.Service.Name} to somebody {string.Join(", ", one.Who)}; services.yaml has it for ages {string.Join(", ", one.Service.Ages)} in {string.Join(", ", one.Service.Areas)}: "
        + "narrow the condition, or name another service"));

    private void Exclude(string message, Service service, string who)
    {
        if (!_excluded.TryGetValue(message + service.Id, out var found))
            _excluded[message + service.Id] = found = (message, service, new SortedSet<string>(StringComparer.Ordinal));
        found.Who.Add(who);
    }

    private string AgeOf(IFacts facts) => _age?.Bands.FirstOrDefault(band => facts.Is(_age.Id, band.Id))?.Id ?? Unknown;

    private bool IsForSome(Service service) => IsForSomeAges(service) || IsForSomeAreas(service);

    private bool IsForSomeAges(Service service) => _age is not null && _age.Bands.Select(band => band.Id).Append(Unknown).Except(service.Ages, StringComparer.Ordinal).Any();

    private static bool IsForSomeAreas(Service service) => Site.Areas.Except(service.Areas, StringComparer.Ordinal).Any();

    private IEnumerable<Condition> Lets(Service service)
    {
        if (IsForSomeAges(service))
            yield return new Any([.. service.Ages.Select(age => age == Unknown ? (Condition)new IsUnknown(_age!.Id) : new Is(_age!.Id, age))]);
        if (IsForSomeAreas(service))
            yield return new Any([.. service.Areas.Select(area => new Is(BuiltIn.Area, area))]);
    }
}
