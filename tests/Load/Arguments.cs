namespace AdviceBot.Load;

/// <summary>What the person at the command line asked for.</summary>
internal sealed record Arguments(int Seconds, bool IsJson)
{
    public static Arguments? Read(string[] args)
    {
        var arguments = new Arguments(Seconds: 10, IsJson: false);
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--json") arguments = arguments with { IsJson = true };
            else if (args[at] == "--seconds" && at + 1 < args.Length && int.TryParse(args[++at], out var seconds) && seconds > 0) arguments = arguments with { Seconds = seconds };
            else return null;
        }

        return arguments;
    }

    public static int Explain()
    {
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- [--seconds N] [--json]   (N seconds a line, 10 if not given)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --score   (how well typed text is understood)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --learn   (the weights of words, anew from the development set)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --desk   (50 consoles and 1,000 visitors who wait)");
        Console.Error.WriteLine("dotnet run -c Release --project tests/Load -- --check   (what the checker costs, on the real pack and on longer and longer ones)");
        return 2;
    }
}
