using System.Text;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>A page as a response. That nothing of it is kept is said for every response in one place.</summary>
internal sealed class HtmlResult(Html page, int status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(page.ToString());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
