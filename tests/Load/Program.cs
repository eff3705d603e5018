using AdviceBot.Load;
using AdviceBot.Load.Scoring;

// dotnet run -c Release --project tests/Load -- [--seconds N] [--json] | --score
if (args is ["--echo", var address]) return await EchoServer.RunAsync(address);
if (args is ["--score"]) return Score.Run();
if (Arguments.Read(args) is not { } arguments) return Arguments.Explain();
return await Benchmark.RunAsync(arguments);
