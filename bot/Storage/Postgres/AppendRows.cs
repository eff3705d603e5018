using System.Text;
using System.Text.Json;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>
/// One turn as one statement, which checks and writes: the head where its number is the expected one and no client id is there already, and its events where the head was
/// written. It gives a row when it wrote. A statement that waits for another writer's lock looks at the number again when it has it.
/// </summary>
internal static class AppendRows
{
    private const string Changing =
        """
        script_version, changed_at, number, status, user_id, session_hash, left_quickly, priority, reasons, summary, waiting_since, owner_id, owner_name, lease_token, timer_due,
        seen_by_staff, seen_by_visitor, delivered_to_visitor, handling, language,

        """ + Findings.Columns;

    /// <summary>$6 to $31.</summary>
    private static readonly string Values = string.Join(", ", Enumerable.Range(6, Changing.Split(',').Length).Select(number => $"${number}"));

    /// <summary>Of what was seen no server knows all: it only grows.</summary>
    private static readonly string Grown = Values.Replace("$21, $22, $23", "GREATEST(seen_by_staff, $21), GREATEST(seen_by_visitor, $22), GREATEST(delivered_to_visitor, $23)", StringComparison.Ordinal);

    private const string Told = "SELECT key FROM head";

    /// <summary>$1 to $4 are the events.</summary>
    private const string Events =
        """
        written AS (
          INSERT INTO events (conversation, number, at, client_id, body)
          SELECT head.key, one.number, one.at, one.client_id, one.body FROM head, unnest($1, $2, $3, $4) AS one (number, at, client_id, body)
        )

        """;

    private static readonly string New =
        $"""
        WITH head AS (
          INSERT INTO conversations (id, {Changing}, channel, started_at) VALUES ($5, {Values}, $32, $33)
          ON CONFLICT (id) DO NOTHING RETURNING key
        ), {Events}
        """;

    private static readonly string NewUncounted = New + Told;

    private static readonly string NewCounted = New + CountRows.Adding(firstParameter: 34) + Told;

    private static readonly string Next =
        $"""
        WITH head AS (
          UPDATE conversations SET ({Changing}) = ROW ({Grown}) WHERE id = $5 AND number = $32
          AND NOT EXISTS (SELECT FROM events WHERE events.conversation = conversations.key AND events.client_id = ANY ($3)) RETURNING key
        ), {Events}
        """;

    private static readonly string NextUncounted = Next + Told;

    private static readonly string NextCounted = Next + CountRows.Adding(firstParameter: 33) + Told;

    public static NpgsqlBatchCommand Of(Append append)
    {
        var (head, isNew) = (append.Head, append.ExpectedNumber == 0);
        var command = new NpgsqlBatchCommand((isNew, append.Visit) switch
        {
            (true, null) => NewUncounted,
            (true, _) => NewCounted,
            (false, null) => NextUncounted,
            (false, _) => NextCounted,
        });
        WithHead(WithEvents(command.Parameters, append.Events).With(head.Id), head);
        if (isNew)
            command.Parameters.With(head.Channel).With(head.StartedAt);
        else
            command.Parameters.With(append.ExpectedNumber);
        if (append.Visit is { } visit)
            CountRows.With(command.Parameters, visit);
        return command;
    }

    private static NpgsqlParameterCollection WithEvents(NpgsqlParameterCollection of, IReadOnlyList<LogEvent> events)
    {
        var (numbers, times, clientIds, bodies) = (new long[events.Count], new long[events.Count], new string?[events.Count], new string[events.Count]);
        for (var i = 0; i < events.Count; i++)
        {
            var (number, at, clientId, entry) = events[i];
            (numbers[i], times[i], clientIds[i]) = (number, at.ToUnixTimeMilliseconds(), clientId);
            bodies[i] = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(entry, Stored.Entry));
        }

        return of.With(numbers).With(times).With(clientIds).With(bodies);
    }

    private static void WithHead(NpgsqlParameterCollection of, Conversation head)
    {
        of.With(head.ScriptVersion).With(head.ChangedAt).With(head.Number).With((int)head.Status).With(head.UserId).With(head.SessionHash).With(head.LeftQuickly)
            .With(head.Priority).WithList(head.Reasons, Stored.Reasons).WithList(head.Summary, Stored.Facts)
            .With(head.WaitingSince).With(head.OwnerId).With(head.OwnerName).With(head.LeaseToken).With(head.TimerDue)
            .With(head.SeenByStaff).With(head.SeenByVisitor).With(head.DeliveredToVisitor).WithJson(head.Handling, Stored.Handling);
        var (finishedAt, outcome, by, words, reasons, identityAt) = Findings.Of(head.Handling);
        of.With(head.Language).With(finishedAt).With(outcome).With(by).With(words).With(reasons).With(identityAt);
    }
}
