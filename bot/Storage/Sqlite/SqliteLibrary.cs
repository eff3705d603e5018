using System.Runtime.InteropServices;
using SQLitePCL;

namespace AdviceBot.Storage.Sqlite;

/// <summary>
/// Chooses SQLite itself: the operating system's when it is newer than the one that comes with the program (3.35 of 2021), since the
/// system's gets security updates.
/// </summary>
internal static class SqliteLibrary
{
    private const string NameInProvider = "e_sqlite3";
    private const string OfTheSystem = "libsqlite3.so.0";
    private const int BundledVersion = 3_035_005;

    private static readonly Lazy<bool> UsesTheSystems = new(Choose);

    /// <summary>Such as "3.40.1 of the operating system".</summary>
    public static string Load() =>
        $"{(UsesTheSystems.Value, raw.sqlite3_libversion().utf8_to_string()) switch
        {
            (true, var version) => $"{version} of the operating system",
            (false, var version) => $"{version} that came with the program",
        }}";

    private static bool Choose()
    {
        var isNewer = NativeLibrary.TryLoad(OfTheSystem, out var library) && IsFit(library);
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, _, _) => isNewer && name == NameInProvider ? library : IntPtr.Zero);
        Batteries_V2.Init();
        return isNewer;
    }

    /// <summary>Newer, and built so that several threads may use it.</summary>
    private static bool IsFit(IntPtr library) =>
        Call(library, "sqlite3_libversion_number") > BundledVersion && Call(library, "sqlite3_threadsafe") != 0;

    private static int Call(IntPtr library, string function) =>
        NativeLibrary.TryGetExport(library, function, out var address) ? Marshal.GetDelegateForFunctionPointer<Number>(address)() : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Number();
}
