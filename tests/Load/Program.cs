using AdviceBot.Load;

// dotnet run -c Release --project tests/Load -- [--seconds N] [--json]
if (args is ["--echo", var address]) return await EchoServer.RunAsync(address);
if (Arguments.Read(args) is not { } arguments) return Arguments.Explain();
return await Benchmark.RunAsync(arguments);
