namespace AdviceBot.Dialogs.Scripts;

/// <summary>Where something stands in the files of a pack. Lines and columns count from 1.</summary>
public sealed record Place(string File, int Line, int Column)
{
    public Problem Problem(string code, string message) => new(File, Line, Column, code, message);
}

/// <summary>
/// Where each row of a script was written: its states, ways, guarded messages and promises. Kept beside the model, by identity, so that the model itself stays what the
/// engine needs and two equal rows still have two places.
/// </summary>
public sealed class Places
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The place of a row of this script.</summary>
    public Place Of(object row) => _places[row];

    internal T Note<T>(T row, Place at)
        where T : class
    {
        _places[row] = at;
        return row;
    }
}
