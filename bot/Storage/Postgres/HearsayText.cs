using System.Globalization;
using System.Text;

namespace AdviceBot.Storage.Postgres;

/// <summary>Hearsay as the payloads of NOTIFY: who says it, then a line for each conversation. A payload holds less than 8000 bytes.</summary>
internal static class HearsayText
{
    private const int Most = 7900;

    public static IEnumerable<string> Write(string server, IEnumerable<Hearsay> all)
    {
        var text = new StringBuilder(server);
        foreach (var one in all.Where(IsFit))
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"\n{one.ConversationId} {one.Number} {(int)one.News}");
            if (text.Length + line.Length > Most)
            {
                yield return text.ToString();
                text.Clear().Append(server);
            }

            text.Append(line);
        }

        if (text.Length > server.Length)
            yield return text.ToString();
    }

    /// <summary>Null for what this server said itself.</summary>
    public static IReadOnlyList<Hearsay>? Read(string me, string payload)
    {
        var lines = payload.Split('\n');
        if (lines[0] == me)
            return null;
        var all = new List<Hearsay>(lines.Length - 1);
        foreach (var line in lines.Skip(1))
            if (line.Split(' ') is [var id, var number, var news] && long.TryParse(number, CultureInfo.InvariantCulture, out var reached) && int.TryParse(news, CultureInfo.InvariantCulture, out var flags))
                all.Add(new Hearsay(id, reached, (News)flags));
        return all;
    }

    /// <summary>Ids are this program's own: 32 hexadecimal digits.</summary>
    private static bool IsFit(Hearsay one) => one.ConversationId.Length is > 0 and < 200 && one.ConversationId.All(sign => sign is > ' ' and < '\u007f');
}
