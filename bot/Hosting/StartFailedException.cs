namespace AdviceBot.Hosting;

/// <summary>The server cannot start, and its administrator can mend it: the message says how and is shown without a stack trace.</summary>
public sealed class StartFailedException : Exception
{
    public StartFailedException()
    {
    }

    public StartFailedException(string message) : base(message)
    {
    }

    public StartFailedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
