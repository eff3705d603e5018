using System.Collections.Concurrent;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The short texts of the version of the pack that a conversation runs on, in its language, looked up once.</summary>
public sealed class ScriptWords(Scripts scripts)
{
    private readonly ConcurrentDictionary<string, ActivityWords> _words = new(StringComparer.Ordinal);

    public async ValueTask<ActivityWords> OfAsync(Conversation head)
    {
        var key = $"{head.ScriptVersion} {head.Language}";
        if (_words.TryGetValue(key, out var known)) return known;
        var words = ActivityWords.From((await scripts.GetAsync(head.ScriptVersion)).In(head.Language));
        return _words.GetOrAdd(key, words);
    }
}
