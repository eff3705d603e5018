namespace AdviceBot.Storage;

/// <summary>The store could not do what it was asked, such as on a full disk: nothing of this call was written. It can be tried again.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message) : base(message)
    {
    }

    public StoreException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
