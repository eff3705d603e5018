using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Reports;

internal static class FactCheckEnglish
{
    public static readonly FactCheckWords Words = new()
    {
        Title = "Fact check",
        About = "Everything that the chat can say: {0} rows, {1} messages.",
        HowToRead = "Each row is a message and the people who are told it. Put your initials in your column, or write what has to change. Words that stand in several rows are printed once.",
        Version = "Version", MadeOn = "Made on", Organisation = "Organisation", Language = "Language", Contents = "Contents",
        Number = "No.", Place = "Place", Who = "Who is told", Words = "The words", Facts = "Where the facts come from", Message = "Message", Sources = "Sources", Reviewed = "Reviewed", Owner = "Owner",
        Review = "Review", Services = "Services", Source = "source", Checked = "checked", Line = "Line of script.yaml", SameAs = "The same words as row {0}.", ComesHere = "Who comes here", State = "Question",
        Unsaid = "Never said", UnsaidWhat = "No line of the script says these messages. Nobody is told them.",
        Registry = "Services named", Service = "Service", Reach = "How to reach it", Hours = "Hours", For = "For whom, where", InRows = "In rows",
        SignOff = "Sign-off", SignOffWhat = "I have read the rows of my column. Visitors may be told them as they stand.", Name = "Name and role", Signature = "Signature", Date = "Date",
        Reviewers = ["Police", "Legal", "Clinical"],
        Occasions = new Dictionary<Occasion, string>
        {
            [Occasion.Opening] = "When the chat opens", [Occasion.Ask] = "Asked", [Occasion.Earns] = "Advice for the answer", [Occasion.Why] = "When asked why this is asked",
            [Occasion.Again] = "Asked again in other words", [Occasion.Rest] = "Said here, and nothing is asked", [Occasion.Plan] = "The plan at the end", [Occasion.HandOff] = "When a person is called",
            [Occasion.Kept] = "When something is written while nobody asks", [Occasion.NoFiles] = "When a file or a picture is sent", [Occasion.Bot] = "What the bot says in between",
            [Occasion.Desk] = "When people join, leave or ask", [Occasion.ReadyReply] = "Replies that operators can send", [Occasion.Advice] = "The page for those who cannot chat",
        },
        Lines = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["not-understood"] = "What was written is not understood", ["not-understood-again"] = "Not understood for the second time", ["not-understood-person"] = "Not understood for the third time",
            ["went-back"] = "The visitor went back", ["cannot-go-back"] = "There is nothing to go back to", ["restarted"] = "The visitor starts again", ["no-why"] = "Why? where no question waits",
            ["heard"] = "What was taken from the visitor's own words", ["still-there"] = "The visitor is silent", ["ended"] = "The chat ends after silence",
            ["joined"] = "A person joins", ["returned"] = "The person gives back to the bot", ["closed"] = "The person closes the chat", ["lost"] = "The person's connection is lost",
            ["transferred"] = "Another person takes over", ["guest-joined"] = "A second person joins", ["guest-left"] = "The second person leaves", ["guest-gone"] = "The second person leaves as the chat moves on",
            ["identity"] = "Who the visitor is, is asked",
        },
    };
}
