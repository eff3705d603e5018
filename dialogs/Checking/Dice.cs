namespace AdviceBot.Dialogs.Checking;

/// <summary>Numbers that look thrown and are always the same for the same seed, on every machine and in every version of .NET: the engine knows no chance.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>From 0 to one less than <paramref name="sides"/> (SplitMix64).</summary>
    public int Next(int sides)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }
}
