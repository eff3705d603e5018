using System.Security.Cryptography;
using AdviceBot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Channels.Page.Leaving;

/// <summary>The address of the leave button: works without a script and without a cookie, and nobody else can make one.</summary>
internal sealed class LeaveLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("AdviceBot.Page.Leave");

    /// <summary>Before there is a conversation the way out is simply the way out.</summary>
    public string Of(Conversation? conversation, Uri exit) =>
        conversation is null ? exit.ToString() : "/leave/" + protector.Protect(conversation.Id);

    public string? Read(string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
