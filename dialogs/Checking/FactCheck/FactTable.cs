using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.FactCheck;

/// <summary>
/// Something that a message says to somebody: <paramref name="Who"/> in words, <paramref name="Markdown"/> as it is shown, with numbers and names filled in. <paramref name="SameAs"/> is the number of
/// the first row that has the very same words, for readers who have read them; null for that row itself.
/// </summary>
public sealed record FactRow(int Number, string Who, Message Message, string Markdown, ImmutableArray<Service> Services, int Line, int? SameAs);

/// <summary>The rows of one place of the conversation: <paramref name="Part"/> is the id of a state, the words of a heading or the name of a line. <paramref name="Who"/>: who comes here, in words.</summary>
public sealed record FactSection(Occasion Occasion, string Part, string? Who, ImmutableArray<FactRow> Rows);

/// <summary>Every message of a pack in one language with everybody whom it is said to, for those who answer for its facts.</summary>
public sealed record FactTable(Script Script, ImmutableArray<FactSection> Sections, ImmutableArray<Message> Unsaid)
{
    public static FactTable Of(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var space = Space.OfAnswers(script);
        var words = new PeopleWords(space, MeaningLanguage.Of(script.Language), script);
        var reach = Reach.Of(script, space);
        var (number, first) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        var sections = SaidList.Of(script).Select(SectionOf).ToImmutableArray();
        return new FactTable(script, sections, [.. script.Words.Messages.Values.Where(message => !first.ContainsKey(message.Id))]);

        FactSection SectionOf(SaidList list)
        {
            var within = list.ReadBy(script, space, reach);
            return new FactSection(
                list.Occasion, list.Occasion is Occasion.Plan or Occasion.Advice ? script.Label(list.Part) : list.Part, list.IsOfState ? words.Of(within) : null,
                [.. list.Rows.Zip(list.Regions(space)).SelectMany(one => RowsOf(one.First, words.Of(one.Second, within)))]);
        }

        IEnumerable<FactRow> RowsOf(SaidRow row, string who)
        {
            foreach (var id in row.Messages)
            {
                var same = first.TryGetValue(id, out var known) ? known : (int?)null;
                first.TryAdd(id, ++number);
                yield return new FactRow(number, who, script.Words.Messages[id], script.Message(id), [.. script.Words.ServicesOf(id).Select(service => script.Words.Services[service])], row.Place?.Line ?? 0, same);
            }
        }
    }

    public IEnumerable<FactRow> Rows => Sections.SelectMany(section => section.Rows);
}
