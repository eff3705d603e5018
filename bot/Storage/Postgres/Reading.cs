using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>The columns of a row by their place.</summary>
internal static class Reading
{
    public static long Number(this NpgsqlDataReader row, int column) => row.GetInt64(column);

    public static int? IntOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static string Text(this NpgsqlDataReader row, int column) => StoredText.Read(row.GetString(column));

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Text(column);

    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    public static T Json<T>(this NpgsqlDataReader row, int column, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(column), type)!;

    public static T? JsonOrNull<T>(this NpgsqlDataReader row, int column, JsonTypeInfo<T> type) where T : class => row.IsDBNull(column) ? null : row.Json(column, type);

    public static IReadOnlyList<T> List<T>(this NpgsqlDataReader row, int column, JsonTypeInfo<IReadOnlyList<T>> type) => row.JsonOrNull(column, type) ?? [];
}
