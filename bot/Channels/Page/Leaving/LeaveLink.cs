using System.Security.Cryptography;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Channels.Page.Leaving;

/// <summary>The address of the leave button: works without a script and without a cookie, and nobody else can make one.</summary>
internal sealed class LeaveLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("AdviceBot.Page.Leave");

    /// <summary>Of a page that is played, it is a page of the same rehearsal.</summary>
    public string Of(Chat chat) => chat.Root.Length > 0 ? chat.Root + "/leave" : Of(chat.Head, chat.Script.Site.Exit);

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
