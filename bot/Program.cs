using AdviceBot.Hosting;

return args is [UnderstandProgram.Name, .. var rest]
    ? await UnderstandProgram.RunAsync(rest, Console.In, Console.Out, Console.Error)
    : await ServerProgram.RunAsync(args);
