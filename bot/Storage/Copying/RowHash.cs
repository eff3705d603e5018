using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Storage.Copying;

/// <summary>The rows of a table counted and hashed, whichever database they come from. No two rows, and no two values beside each other, can be taken for others.</summary>
internal sealed class RowHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _rows;

    public void Add(object?[] row)
    {
        _rows++;
        foreach (var value in row)
            Add(value);
    }

    public Total End() => new(_rows, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    public void Dispose() => _hash.Dispose();

    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                _hash.AppendData([0]);
                break;
            case long number:
                Span<byte> eight = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(eight, number);
                _hash.AppendData([1]);
                _hash.AppendData(eight);
                break;
            case string text:
                Add(2, Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                Add(3, bytes);
                break;
            default:
                throw new ArgumentException($"A column holds a {value.GetType().Name}.", nameof(value));
        }
    }

    private void Add(byte kind, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData([kind]);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}

/// <summary>How many rows, and SHA-256 of them all in order.</summary>
internal sealed record Total(long Rows, string Hash);
