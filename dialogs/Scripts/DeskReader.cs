using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the desk section of script.yaml: what operators work with.</summary>
internal sealed class DeskReader(FlowParts parts)
{
    public DeskRules Read(Node node)
    {
        node.Only("lost", "transferred", "guest", "identity", "returns", "outcomes", "tags", "skills", "needs", "replies");
        if (node["outcomes"] is null)
            node.Problem("missing-field", "'outcomes' is missing; say how a conversation can be finished");
        var skills = node["skills"]?.Items.Select(ReadSkill).ToImmutableArray() ?? [];
        return new DeskRules(
            parts.MessageField(node, "lost"), parts.MessageField(node, "transferred"), ReadGuest(node), parts.MessageField(node, "identity"),
            [.. node["returns"]?.Items.Select(ReadReturn) ?? []], [.. node["outcomes"]?.Items.Select(ReadOutcome) ?? []],
            [.. node["tags"]?.Items.Select(ReadTag) ?? []], skills, [.. node["needs"]?.Items.Select(need => ReadNeed(need, skills)) ?? []],
            [.. node["replies"]?.Items.Select(ReadReply) ?? []]);
    }

    private GuestWords ReadGuest(Node node)
    {
        if (node["guest"] is not { } guest)
        {
            node.Problem("missing-field", "'guest' is missing; name what is said of a second person: { joined: …, left: …, gone: … }");
            return new GuestWords("", "", "");
        }

        guest.Only("joined", "left", "gone");
        return new GuestWords(parts.MessageField(guest, "joined"), parts.MessageField(guest, "left"), parts.MessageField(guest, "gone"));
    }

    private ReturnRule ReadReturn(Node node)
    {
        node.Only("state", "label");
        return new ReturnRule(parts.StateName(node, "state"), parts.Label(node, "label"));
    }

    private OutcomeRule ReadOutcome(Node node)
    {
        node.Only("id", "label", "reference");
        if (node["reference"] is { Text: not "required" } reference)
            reference.Problem("unknown-value", $"'{reference.Text}' is not known here; write required, or leave the line out");
        return new OutcomeRule(node.Required("id"), parts.Label(node, "label"), node["reference"] is not null);
    }

    private TagRule ReadTag(Node node)
    {
        node.Only("id", "label");
        return new TagRule(node.Required("id"), parts.Label(node, "label"));
    }

    /// <summary>The console speaks the operator's language, whatever the visitor's is: so a skill has its name in all of them.</summary>
    private static SkillRule ReadSkill(Node node)
    {
        node.Only("id", "name");
        if (node["name"] is not { } name)
        {
            node.Problem("missing-field", $"'name' is missing; write it in each language: {string.Join(", ", BuiltIn.Languages)}");
            return new SkillRule(node.Required("id"), ImmutableSortedDictionary<string, string>.Empty);
        }

        name.Only([.. BuiltIn.Languages]);
        return new SkillRule(node.Required("id"), BuiltIn.Languages.ToImmutableSortedDictionary(language => language, name.Required, StringComparer.Ordinal));
    }

    private NeedRule ReadNeed(Node node, ImmutableArray<SkillRule> skills)
    {
        node.Only("skill", "when");
        var skill = node.Required("skill");
        if (skill.Length > 0 && !skills.Any(known => known.Id == skill))
            node["skill"]!.Problem("undefined-skill", $"there is no skill '{skill}'; add it to skills or mend the name");
        return new NeedRule(skill, parts.When(node));
    }

    private ReadyReply ReadReply(Node node)
    {
        node.Only("shortcut", "when", "label", "say");
        return parts.Places.Note(new ReadyReply(node.Required("shortcut"), parts.When(node), parts.Label(node, "label"), parts.MessageField(node, "say")), node.Place);
    }
}
