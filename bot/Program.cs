using AdviceBot.Hosting;

return await ServerProgram.RunAsync(args);
