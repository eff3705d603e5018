using System.Numerics;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Some of the lenses of a walk, by their numbers.</summary>
internal readonly struct LensSet(int count)
{
    private const int Bits = 64;

    private readonly ulong[] _bits = new ulong[(count + Bits - 1) / Bits];

    public bool IsEmpty => !Array.Exists(_bits, bits => bits != 0);

    public IEnumerable<int> Numbers
    {
        get
        {
            for (var at = 0; at < _bits.Length; at++)
                for (var bits = _bits[at]; bits != 0; bits &= bits - 1)
                    yield return at * Bits + BitOperations.TrailingZeroCount(bits);
        }
    }

    public bool Has(int number) => (_bits[number / Bits] >> number % Bits & 1) != 0;

    public void Add(int number) => _bits[number / Bits] |= 1UL << number % Bits;

    public void Add(LensSet others)
    {
        for (var at = 0; at < _bits.Length; at++)
            _bits[at] |= others._bits[at];
    }

    public void Remove(LensSet others)
    {
        for (var at = 0; at < _bits.Length; at++)
            _bits[at] &= ~others._bits[at];
    }

    public LensSet Copy()
    {
        var copy = new LensSet(_bits.Length * Bits);
        copy.Add(this);
        return copy;
    }
}
