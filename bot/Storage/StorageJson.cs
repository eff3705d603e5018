using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Storage;

/// <summary>How entries and lists are written to the database: generated at build time, so that nothing is looked up by reflection in a turn.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(IReadOnlyList<Reason>))]
[JsonSerializable(typeof(IReadOnlyList<Fact>))]
[JsonSerializable(typeof(Handling))]
[JsonSerializable(typeof(SecondFactor))]
[JsonSerializable(typeof(ProviderSignIn))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Draft))]
internal sealed partial class StorageJson : JsonSerializerContext;

/// <summary>The types of what is stored, as <see cref="StorageJson"/> writes them.</summary>
internal static class Stored
{
    // The database is no web page: words stay readable in it.
    private static readonly StorageJson Readable =
        new(new JsonSerializerOptions(StorageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<Entry> Entry => Readable.Entry;

    public static JsonTypeInfo<IReadOnlyList<Reason>> Reasons => Readable.IReadOnlyListReason;

    public static JsonTypeInfo<Handling> Handling => Readable.Handling;

    public static JsonTypeInfo<SecondFactor> SecondFactor => Readable.SecondFactor;

    public static JsonTypeInfo<ProviderSignIn> ProviderSignIn => Readable.ProviderSignIn;

    public static JsonTypeInfo<IReadOnlyList<string>> Names => Readable.IReadOnlyListString;

    public static JsonTypeInfo<Draft> Draft => Readable.Draft;

    public static JsonTypeInfo<IReadOnlyList<Fact>> Facts => Readable.IReadOnlyListFact;
}
