using System.Diagnostics;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Tests.Understanding;

/// <summary>How long reading takes at most. Alone, because a test beside it would be measured too.</summary>
[Collection(nameof(Alone))]
public sealed class UnderstandingTimeTests
{
    private const int LongestText = 2000;

    /// <summary>The best of several tries, so that a busy machine is not taken for a slow reader; a reader whose time grows with the square would need far longer.</summary>
    [Fact]
    public void No_text_of_full_length_takes_five_milliseconds()
    {
        var texts = UnderstandingTests.Pieces.Select(piece => string.Concat(Enumerable.Repeat(piece, LongestText / piece.Length + 1))[..LongestText])
            .Append(string.Concat(UnderstandingTests.Lines.Select(line => line.Text + " "))[..LongestText])
            .Append(string.Concat(UnderstandingTests.Lines.Where(line => line.Crisis).Select(line => line.Text + ", "))[..LongestText]);
        foreach (var text in texts)
        {
            var best = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < 60 && best > TimeSpan.FromMilliseconds(5); attempt++)
            {
                var start = Stopwatch.GetTimestamp();
                Understander.Read(UnderstandingTests.Script.Lexicon, Asked.Paid, text, new DateOnly(2026, 11, 21));
                var took = Stopwatch.GetElapsedTime(start);
                best = took < best ? took : best;
            }

            Assert.True(best <= TimeSpan.FromMilliseconds(5), $"{best.TotalMilliseconds:0.0} ms for {text[..40]} …");
        }
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
