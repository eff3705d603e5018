namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>A process on the stage, a server or the visitors and operators at their devices. When it is dead, nothing of it goes on.</summary>
internal sealed class Lane(Stage stage) : SynchronizationContext
{
    private readonly TaskCompletionSource _died = new();

    public bool IsDead { get; private set; }

    /// <summary>Completes when it dies: whoever is connected with it notices.</summary>
    public Task Died => _died.Task;

    public void Kill()
    {
        IsDead = true;
        _died.SetResult();
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!IsDead) stage.Post(this, () => d(state));
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nothing on the stage waits for another.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Begins something here.</summary>
    public T Run<T>(Func<T> begin)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return begin();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>A continuation runs as this process; what took a while is over, and whoever waited for it is called.</summary>
    public void Enter(Happening happening)
    {
        SetSynchronizationContext(happening.Kind == 0 ? this : null);
        try
        {
            happening.Act();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }
}
