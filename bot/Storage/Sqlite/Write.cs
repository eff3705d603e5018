namespace AdviceBot.Storage.Sqlite;

/// <summary>Something to write, waiting for its turn in a transaction together with others.</summary>
internal abstract class Write
{
    /// <summary>Writes inside the transaction. May run a second time when the first transaction was rolled back.</summary>
    public abstract void Apply(Connection connection);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Confirm();

    /// <summary>Nothing of it was written.</summary>
    public abstract void Fail(Exception reason);
}

/// <summary>A write with a result, such as whether its expected number held.</summary>
internal sealed class Write<T>(Func<Connection, T> apply) : Write
{
    // Whoever waits goes on elsewhere: the writer has the next transaction to do.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Apply(Connection connection) => _result = apply(connection);

    public override void Confirm() => _done.SetResult(_result!);

    public override void Fail(Exception reason) => _done.SetException(reason);
}
