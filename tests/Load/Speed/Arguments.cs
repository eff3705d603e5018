using System.Globalization;

namespace AdviceBot.Load.Speed;

/// <summary>What the person at the command line asked for: seconds a measurement, as JSON or as a table, and which of them (all when none is named).</summary>
internal sealed record Arguments(int Seconds, bool IsJson, IReadOnlyList<string> Only)
{
    public static Arguments? Read(string[] args)
    {
        var arguments = new Arguments(Seconds: 10, IsJson: false, Only: []);
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--json") arguments = arguments with { IsJson = true };
            else if (args[at] == "--seconds" && at + 1 < args.Length && int.TryParse(args[++at], CultureInfo.InvariantCulture, out var seconds) && seconds > 0) arguments = arguments with { Seconds = seconds };
            else if (args[at] == "--only" && at + 1 < args.Length && args[++at].Split(',') is var names && names.All(SpeedTable.Names.Contains)) arguments = arguments with { Only = names };
            else return null;
        }

        return arguments;
    }

    public bool Wants(string name) => Only.Count == 0 || Only.Contains(name);

    public static int Explain()
    {
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- [--seconds N] [--json] [--only NAME,NAME]   (N seconds a measurement, 10 if not given)");
        Console.Error.WriteLine($"    names: {string.Join(", ", SpeedTable.Names)}");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --score   (how well typed text is understood)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --learn   (the weights of words, anew from the development set)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --desk   (50 consoles and 1,000 visitors who wait)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --check   (what the checker costs, on the real pack and on longer and longer ones)");
        return 2;
    }
}
