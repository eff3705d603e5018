using System.Collections.Concurrent;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The short texts of the version of the pack that a conversation runs on, looked up once a version.</summary>
public sealed class ScriptWords(Scripts scripts)
{
    private readonly ConcurrentDictionary<string, ActivityWords> _words = new(StringComparer.Ordinal);

    public async ValueTask<ActivityWords> OfAsync(Conversation head)
    {
        if (_words.TryGetValue(head.ScriptVersion, out var known)) return known;
        var words = ActivityWords.From(await scripts.GetAsync(head.ScriptVersion));
        return _words.GetOrAdd(head.ScriptVersion, words);
    }
}
