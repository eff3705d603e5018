using System.CommandLine;
using AdviceBot.Storage;

namespace AdviceBot.Hosting.Store;

/// <summary>Where the server that has the same settings keeps everything.</summary>
internal sealed record StorePlaces(string Sqlite, string? Postgres)
{
    private static readonly Option<string> Data = new("--data") { Description = "The data folder, as the server is given it", HelpName = "DIR" };

    private static readonly Option<string> Connection = new("--postgres")
    {
        Description = "The connection string, as in Storage:Postgres. With a password in it, give it as the environment variable Storage__Postgres", HelpName = "CONNECTION",
    };

    public static Command With(Command command)
    {
        command.Add(Data);
        command.Add(Connection);
        return command;
    }

    public static StorePlaces Of(ParseResult asked)
    {
        var settings = new ConfigurationBuilder().SetBasePath(Home.Program).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var data = asked.GetValue(Data) ?? settings["Data"];
        var postgres = asked.GetValue(Connection) ?? settings["Storage:Postgres"];
        return new(
            Path.Combine(Path.GetFullPath(string.IsNullOrWhiteSpace(data) ? Path.Combine(Home.Root, "data") : data), "advicebot.db"),
            string.IsNullOrWhiteSpace(postgres) ? null : postgres);
    }

    public string NeedPostgres() => Postgres ?? throw new StoreException("There is no connection string: give Storage__Postgres, or --postgres CONNECTION.");
}
