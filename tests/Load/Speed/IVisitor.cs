namespace AdviceBot.Load.Speed;

/// <summary>Somebody who does one thing after another and waits for the answer each time.</summary>
internal interface IVisitor : IAsyncDisposable
{
    /// <summary>What has to be done first and is not measured.</summary>
    Task PrepareAsync();

    Task ActAsync();
}
