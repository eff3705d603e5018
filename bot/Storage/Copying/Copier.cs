namespace AdviceBot.Storage.Copying;

/// <summary>
/// Moves everything from one database to the other, a few thousand rows at a time. What was interrupted goes on after the last row that is there. At the end both are read
/// whole and compared: only then may a server use the copy.
/// </summary>
internal sealed class Copier(SqliteRows from, PostgresRows to, TextWriter output, int atOnce = 2000)
{
    /// <summary>False when the two are not the same at the end.</summary>
    /// <exception cref="StoreException">The target holds something else.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        await using var alone = await to.AloneAsync() ?? throw new StoreException("Another copy into this database is running.");
        if (await IsDoneAsync())
        {
            await output.WriteLineAsync("It was copied before. Nothing was changed.");
            return true;
        }

        foreach (var table in Table.All)
            await CopyAsync(table, cancellation);
        var isSame = true;
        foreach (var table in Table.All)
            isSame &= await IsSameAsync(table);
        if (isSame)
            await to.EndAsync();
        return isSame;
    }

    /// <summary>Whether it was copied before. Makes sure that nothing but this source is, or gets, in there.</summary>
    private async Task<bool> IsDoneAsync()
    {
        var mark = from.Mark();
        if (await to.CopyAsync() is { } copy)
            return copy.Source == mark ? copy.IsDone : throw new StoreException("Another store, or an earlier state of this one, is being or was copied into this database. Use an empty one.");
        foreach (var table in Table.All)
            if (!await to.IsEmptyAsync(table))
                throw new StoreException($"The database holds something else already (table {table.Name}). Use an empty one.");
        await to.BeginAsync(mark);
        return false;
    }

    private async Task CopyAsync(Table table, CancellationToken cancellation)
    {
        var last = await to.LastKeyAsync(table);
        while (from.Read(table, last, atOnce) is { Count: > 0 } rows)
        {
            cancellation.ThrowIfCancellationRequested();
            await to.WriteAsync(table, rows);
            last = rows[^1][..table.Keys];
        }
    }

    private async Task<bool> IsSameAsync(Table table)
    {
        var (here, there) = (Total(table), await to.TotalAsync(table));
        await output.WriteLineAsync(here == there
            ? $"{table.Name}: {here.Rows} rows, sha256 {here.Hash}"
            : $"{table.Name}: NOT the same: {here.Rows} rows, sha256 {here.Hash}; the copy has {there.Rows} rows, sha256 {there.Hash}");
        return here == there;
    }

    private Total Total(Table table)
    {
        using var hash = new RowHash();
        for (List<object?[]> rows = from.Read(table, after: null, atOnce); rows.Count > 0; rows = from.Read(table, rows[^1][..table.Keys], atOnce))
            foreach (var row in rows)
                hash.Add(row);
        return hash.End();
    }
}
