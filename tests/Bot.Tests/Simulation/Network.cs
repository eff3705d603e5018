namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>The device's connection was cut: whether the server did what it was asked is not known.</summary>
internal sealed class ConnectionLostException : Exception;

/// <summary>The way from the devices of visitors and operators to the servers.</summary>
internal sealed class Network(Stage stage, Faults faults)
{
    /// <summary>Where the devices are. They never die.</summary>
    public Lane Devices { get; } = new(stage);

    /// <summary>A moment in which others may be first.</summary>
    public Task PauseAsync() => stage.LaterAsync(Devices, () => true);

    /// <summary>A request and its answer: each is delayed, and may be lost; the server may die on it.</summary>
    public async Task<T> CallAsync<T>(Replica server, Func<Replica, Task<T>> call)
    {
        await PauseAsync();
        if (server.Lane.IsDead || stage.Happens(faults.Lost)) throw new ConnectionLostException();
        var answer = server.Lane.Run(() => call(server));
        await Task.WhenAny(answer, server.Lane.Died);
        if (server.Lane.IsDead) throw new ConnectionLostException();
        await PauseAsync();
        if (stage.Happens(faults.Lost)) throw new ConnectionLostException();
        return await answer;
    }
}
