namespace AdviceBot.Storage.Sqlite;

/// <summary>One turn's rows: everything is checked before the first is written, so that a refused one leaves nothing behind.</summary>
internal sealed class AppendRows(Append append)
{
    private readonly EventRow[] _events = EventRow.From(append.Events);

    /// <summary>False when another writer was first.</summary>
    public bool Write(Connection connection)
    {
        var found = ConversationRows.FindKey(connection, append.Head.Id);
        if ((found?.Number ?? 0) != append.ExpectedNumber) return false;
        if (found is { } known && HasKnownClientId(connection, known.Key)) return false;
        WriteRows(connection, found?.Key);
        return true;
    }

    private void WriteRows(Connection connection, long? known)
    {
        var key = known ?? ConversationRows.Insert(connection, append.Head);
        if (known is not null) ConversationRows.Update(connection, key, append.Head);
        foreach (ref readonly var row in _events.AsSpan()) EventRows.Insert(connection, key, row);
        if (append.Visit is { } visit) CountRows.Add(connection, visit);
    }

    private bool HasKnownClientId(Connection connection, long key)
    {
        foreach (ref readonly var row in _events.AsSpan())
        {
            if (row.ClientId is { } clientId && EventRows.HasClientId(connection, key, clientId)) return true;
        }

        return false;
    }
}
