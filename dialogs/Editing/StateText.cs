using YamlDotNet.RepresentationModel;
using AdviceBot.Dialogs.Scripts;
namespace AdviceBot.Dialogs.Editing;

/// <summary>The lines of one state in script.yaml, from its name to its last field; lines count from 1.</summary>
public sealed record StateText(int First, int Last, string Text)
{
    /// <summary>Null where the script cannot be read, or has no such state.</summary>
    public static StateText? Find(string script, string state)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (YamlText.Of(script) is not { } text || YamlText.Field(text.At("states"), state) is not var (key, value))
            return null;
        var (first, last) = (YamlText.FirstLine(key), text.LastLine(value));
        return new StateText(first + 1, last + 1, string.Join('\n', text.Lines.Skip(first).Take(last - first + 1)));
    }

    /// <summary>The slot that a state fills, by its text; null for none.</summary>
    public static string? Fills(string block) =>
        YamlText.Of(block) is { } text && YamlText.Field(text.Root.Children.FirstOrDefault().Value, "fills")?.Value is YamlScalarNode slot ? slot.Value : null;

    /// <summary>The script with another text in place of this one, "" for none.</summary>
    public string In(string script, string written)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(written);
        var lines = script.Split('\n').ToList();
        lines.RemoveRange(First - 1, Last - First + 1);
        if (written.Length > 0)
            lines.Insert(First - 1, written);
        else if (First - 1 < lines.Count && First > 1 && lines[First - 1].Length == 0 && lines[First - 2].Length == 0)
            lines.RemoveAt(First - 1);
        return string.Join('\n', lines);
    }

    /// <summary>The script with another state below this one.</summary>
    public string Below(string script, string written)
    {
        ArgumentNullException.ThrowIfNull(script);
        var lines = script.Split('\n').ToList();
        lines.InsertRange(Last, ["", written]);
        return string.Join('\n', lines);
    }

    /// <summary>The text of the state as a form wants it; null where it is written in a way that no form can edit.</summary>
    public static string? With(string block, StateForm form)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            return StateWriter.Write(block, form);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
