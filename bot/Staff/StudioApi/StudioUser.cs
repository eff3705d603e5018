using System.Security.Claims;
using AdviceBot.Staff.SignIn;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

internal static class StudioUser
{
    public static Person AsPerson(this ClaimsPrincipal user) => new(user.Id(), user.AsOperator().Name);
}
