namespace AdviceBot.Hosting;

/// <summary>The program: starts, tells where it can be reached, serves until it is told to stop.</summary>
public static class ServerProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = AdviceBotApp.Create(args);
            await app.StartAsync();
            await Banner.TellAsync(app, Console.Out);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartFailedException failed)
        {
            await Console.Error.WriteLineAsync(failed.Message);
        }
        catch (IOException failed) when (failed.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{failed.Message} Stop the other program, or give another address with --urls http://127.0.0.1:5081");
        }

        return 1;
    }
}
