using System.Diagnostics;

namespace AdviceBot.Load.Speed;

/// <summary>A disk whose flush takes 5 ms, modelled by delaying the call: a library for LD_PRELOAD, built with the machine's C compiler.</summary>
internal static class SlowFlush
{
    private const string Source =
        """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <time.h>
        static void wait(void) { struct timespec t = {0, 5000000}; nanosleep(&t, 0); }
        static int call(const char *name, int file) { int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name); wait(); return real(file); }
        int fsync(int file) { return call("fsync", file); }
        int fdatasync(int file) { return call("fdatasync", file); }
        """;

    /// <summary>The path of the library.</summary>
    public static async Task<string> BuildAsync(string folder)
    {
        var (source, library) = (Path.Combine(folder, "slow.c"), Path.Combine(folder, "slow.so"));
        await File.WriteAllTextAsync(source, Source);
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
        await compiler.WaitForExitAsync();
        return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("The C compiler could not build the slow flush.");
    }
}
