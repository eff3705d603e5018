namespace AdviceBot.Conversations;

/// <summary>Why a listener should look: something new is in the log or the head, or somebody types.</summary>
internal enum Hint
{
    News,
    VisitorTypes,
    OperatorTypes,
}

/// <summary>Those who listen to one conversation. A hint may be dropped, the log is the truth: any later hint shows all that is new.</summary>
internal sealed class Hints
{
    private readonly Lock _gate = new();
    private readonly List<Listener> _listeners = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _listeners.Count == 0;
        }
    }

    public Listener Join()
    {
        var listener = new Listener(Leave);
        lock (_gate)
            _listeners.Add(listener);
        return listener;
    }

    public void Give(Hint hint)
    {
        lock (_gate)
            foreach (var listener in _listeners)
                listener.Hear(hint);
    }

    private void Leave(Listener listener)
    {
        lock (_gate)
            _listeners.Remove(listener);
    }
}
