namespace AdviceBot.Storage.Postgres;

/// <summary>A turn that waits for its transaction.</summary>
internal sealed class PendingAppend(Append append)
{
    // Whoever waits goes on elsewhere: the writer has the next transaction to do.
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Append Append => append;

    public Task<bool> Task => _done.Task;

    /// <summary>The transaction is on the disk; false: another writer was first.</summary>
    public void Confirm(bool isWritten) => _done.SetResult(isWritten);

    public void Fail(Exception reason) => _done.SetException(reason);
}
