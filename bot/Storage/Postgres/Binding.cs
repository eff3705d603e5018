using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace AdviceBot.Storage.Postgres;

/// <summary>Binds the parameters $1, $2 … in their order. A parameter has its type also where it has no value: one statement is prepared once.</summary>
internal static class Binding
{
    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, long value) => parameters.Put(new NpgsqlParameter<long> { TypedValue = value });

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, int value) => parameters.Put(new NpgsqlParameter<int> { TypedValue = value });

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, bool value) => parameters.Put(new NpgsqlParameter<bool> { TypedValue = value });

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, string? value) =>
        value is null ? parameters.Nothing(NpgsqlDbType.Text) : parameters.Put(new NpgsqlParameter<string> { TypedValue = StoredText.Write(value), NpgsqlDbType = NpgsqlDbType.Text });

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, DateTimeOffset value) => parameters.With(value.ToUnixTimeMilliseconds());

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, DateTimeOffset? value) =>
        value is { } known ? parameters.With(known) : parameters.Nothing(NpgsqlDbType.Bigint);

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, long? value) =>
        value is { } known ? parameters.With(known) : parameters.Nothing(NpgsqlDbType.Bigint);

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, int? value) =>
        value is { } known ? parameters.With(known) : parameters.Nothing(NpgsqlDbType.Integer);

    public static NpgsqlParameterCollection WithBytes(this NpgsqlParameterCollection parameters, byte[] value) =>
        parameters.Put(new NpgsqlParameter<byte[]> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, long[] values) =>
        parameters.Put(new NpgsqlParameter<long[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });

    /// <summary>Without an array: null.</summary>
    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, string?[]? values) => values is null
        ? parameters.Nothing(NpgsqlDbType.Array | NpgsqlDbType.Text)
        : parameters.Put(new NpgsqlParameter<string?[]> { TypedValue = Array.ConvertAll(values, value => value is null ? null : StoredText.Write(value)), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });

    /// <summary>JSON has escapes of its own for what text cannot hold, so that its bytes go as they are.</summary>
    public static NpgsqlParameterCollection WithJson<T>(this NpgsqlParameterCollection parameters, T? value, JsonTypeInfo<T> type) where T : class => value is null
        ? parameters.Nothing(NpgsqlDbType.Text)
        : parameters.Put(new NpgsqlParameter<byte[]> { TypedValue = JsonSerializer.SerializeToUtf8Bytes(value, type), NpgsqlDbType = NpgsqlDbType.Text });

    /// <summary>As <see cref="WithJson{T}"/>; an empty list is null.</summary>
    public static NpgsqlParameterCollection WithList<T>(this NpgsqlParameterCollection parameters, IReadOnlyList<T> list, JsonTypeInfo<IReadOnlyList<T>> type) =>
        parameters.WithJson(list.Count == 0 ? null : list, type);

    private static NpgsqlParameterCollection Nothing(this NpgsqlParameterCollection parameters, NpgsqlDbType type) =>
        parameters.Put(new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type });

    private static NpgsqlParameterCollection Put(this NpgsqlParameterCollection parameters, NpgsqlParameter parameter)
    {
        parameters.Add(parameter);
        return parameters;
    }
}
