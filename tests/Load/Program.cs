using AdviceBot.Load;
using AdviceBot.Load.Desk;
using AdviceBot.Load.Scoring;
using AdviceBot.Load.Speed;

// dotnet run -c Release --project tests/Load -- [--seconds N] [--json] [--only NAME,NAME] | --score | --learn | --desk | --check
if (args is ["--echo", var address]) return await EchoServer.RunAsync(address);
if (args is ["--score"]) return Score.Run();
if (args is ["--learn"]) return Learning.Run();
if (args is ["--check"]) return CheckBenchmark.Run();
if (args is ["--check", var pack]) return CheckBenchmark.RunOne(pack);
if (args is ["--desk"]) return await DeskBenchmark.RunAsync();
if (Arguments.Read(args) is not { } arguments) return Arguments.Explain();
return await SpeedTable.RunAsync(arguments);
