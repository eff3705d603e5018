using AdviceBot.Hosting;

return Commands.AreMeant(args) ? await Commands.RunAsync(args, Console.In, Console.Out, Console.Error, TimeProvider.System) : await ServerProgram.RunAsync(args);
