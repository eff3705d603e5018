namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// The dialogs that a walk came to. Beside its key each has marks, as bits: of two with the same key the one with fewer bits shows whatever the other shows, so that the other is
/// not new.
/// </summary>
internal sealed class Known
{
    private readonly Dictionary<string, List<long[]>> _marks = new(StringComparer.Ordinal);

    public void Clear() => _marks.Clear();

    public bool Has(string key, long[] marks) => _marks.TryGetValue(key, out var known) && known.Exists(one => IsWithin(one, marks));

    /// <summary>Whether it is new.</summary>
    public bool Add(string key, long[] marks)
    {
        if (!_marks.TryGetValue(key, out var known))
            _marks[key] = known = [];
        else if (known.Exists(one => IsWithin(one, marks)))
            return false;
        known.RemoveAll(one => IsWithin(marks, one));
        known.Add(marks);
        return true;
    }

    private static bool IsWithin(long[] fewer, long[] more)
    {
        for (var at = 0; at < fewer.Length; at++)
            if ((fewer[at] & ~more[at]) != 0)
                return false;
        return true;
    }
}
