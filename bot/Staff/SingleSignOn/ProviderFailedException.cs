namespace AdviceBot.Staff.SingleSignOn;

/// <summary>The provider cannot be reached, or what it says about itself cannot be used. The message is for the log.</summary>
internal sealed class ProviderFailedException(string message, Exception? inner = null) : Exception(message, inner);
