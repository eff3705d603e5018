using AdviceBot.Hosting;

return args switch
{
    [UnderstandProgram.Name, .. var rest] => await UnderstandProgram.RunAsync(rest, Console.In, Console.Out, Console.Error),
    [var word, ..] when Commands.IsUnknown(word) => await Commands.RefuseAsync(word, Console.Error),
    _ => await ServerProgram.RunAsync(args),
};
