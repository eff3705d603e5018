using System.CommandLine;
using AdviceBot.Hosting.Content.Sync;
using AdviceBot.Studio.Links;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content …</c>: what editors do with words and flow on their own machine.</summary>
internal static class ContentCommand
{
    public static Command Create(TimeProvider clock, Func<HttpMessageHandler>? network = null) => new("content", "Checks, draws and tries out the words and the flow.")
    {
        CheckCommand.Create(clock),
        DiffCommand.Create(),
        FactCheckCommand.Create(clock),
        GraphCommand.Create(),
        StoriesCommand.Create(),
        StampCommand.Create(),
        PullCommand.Create(),
        PushCommand.Create(),
        LinksCommand.Create(clock, network ?? LinkChecker.Handler),
    };

    /// <summary>A folder with a pack in it, or with several; without it the content that came with the program.</summary>
    public static Argument<ContentFolder> Folder() => new("DIR")
    {
        Description = "The content folder, or the folder of one pack",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ContentFolder.Of(Path.Combine(Home.Root, "content")) with { Name = "content" },
        CustomParser = given =>
        {
            var folder = ContentFolder.Of(given.Tokens[0].Value);
            if (folder.Packs.IsEmpty) given.AddError($"There is no pack in {given.Tokens[0].Value}. Name a folder such as content, or content/sextortion.");
            return folder;
        },
    };

    /// <summary>The same, for what can be made of one pack only, such as a picture.</summary>
    public static Argument<ContentFolder> OnePack(string what)
    {
        var folder = Folder();
        folder.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<ContentFolder>() is { Packs.Length: > 1 } several) given.AddError($"{what} is of one pack. Name one of {string.Join(", ", several.Packs.Select(pack => pack.Path))}.");
        });
        return folder;
    }

    /// <summary>How something is written, the first by default.</summary>
    public static Option<string> Format(params string[] known)
    {
        var format = new Option<string>("--format") { Description = "How it is written", DefaultValueFactory = _ => known[0] };
        format.AcceptOnlyFromAmong(known);
        return format;
    }
}
