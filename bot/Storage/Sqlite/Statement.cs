using System.Text;
using SQLitePCL;

namespace AdviceBot.Storage.Sqlite;

/// <summary>
/// A prepared statement: bind the parameters in their order with <see cref="With(long)"/>, then run or read it.
/// Straight on SQLite's own functions: see docs/decisions/0002-sqlite-without-ado-net.md.
/// </summary>
internal sealed class Statement(Connection connection, sqlite3_stmt prepared) : IDisposable
{
    private const int ShortText = 256;

    private int _bound;

    /// <summary>Starts binding at the first parameter.</summary>
    public Statement Restart()
    {
        _bound = 0;
        return this;
    }

    public Statement With(long value)
    {
        connection.Check(raw.sqlite3_bind_int64(prepared, ++_bound, value));
        return this;
    }

    public Statement With(string? value)
    {
        if (value is null) return WithNull();
        Span<byte> buffer = stackalloc byte[ShortText];
        return Encoding.UTF8.TryGetBytes(value, buffer, out var length) ? WithText(buffer[..length]) : WithText(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Text that is UTF-8 already. Its length is told, so that a NUL in it does not cut it.</summary>
    public Statement WithText(ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address, which SQLite takes for NULL.
        connection.Check(utf8.IsEmpty ? raw.sqlite3_bind_text(prepared, ++_bound, "") : raw.sqlite3_bind_text(prepared, ++_bound, utf8));
        return this;
    }

    public Statement WithNull()
    {
        connection.Check(raw.sqlite3_bind_null(prepared, ++_bound));
        return this;
    }

    public Statement WithBlob(ReadOnlySpan<byte> value)
    {
        connection.Check(raw.sqlite3_bind_blob(prepared, ++_bound, value));
        return this;
    }

    public Statement With(bool value) => With(value ? 1 : 0);

    public Statement With(DateTimeOffset value) => With(value.ToUnixTimeMilliseconds());

    public Statement With(DateTimeOffset? value) => value is { } known ? With(known) : WithNull();

    public Statement With(long? value) => value is { } known ? With(known) : WithNull();

    public void Run()
    {
        try
        {
            connection.Check(raw.sqlite3_step(prepared));
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first row, or the default of <typeparamref name="T"/> when there is none.</summary>
    public T? First<T>(Func<Statement, T> read)
    {
        try
        {
            return Step() ? read(this) : default;
        }
        finally
        {
            Reset();
        }
    }

    public List<T> All<T>(Func<Statement, T> read)
    {
        try
        {
            var rows = new List<T>();
            while (Step()) rows.Add(read(this));
            return rows;
        }
        finally
        {
            Reset();
        }
    }

    public long Number(int column) => raw.sqlite3_column_int64(prepared, column);

    public int? NumberOrNull(int column) => IsNull(column) ? null : (int)Number(column);

    public bool Flag(int column) => Number(column) != 0;

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Number(column));

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    /// <summary>The bytes of a text or a blob; valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(prepared, column);

    public void Dispose() => prepared.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(prepared);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    /// <summary>Its code repeats that of the step, which was looked at.</summary>
    private void Reset() => _ = raw.sqlite3_reset(prepared);
}
