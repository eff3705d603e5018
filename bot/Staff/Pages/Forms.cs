namespace AdviceBot.Staff.Pages;

internal static class Forms
{
    /// <summary>The fields of a posted form; none when the request holds something else.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request) =>
        request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
}
