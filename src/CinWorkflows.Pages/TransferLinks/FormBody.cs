using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Reads a form of one of the pages: short, and nothing but fields.</summary>
internal static class FormBody
{
    private const long Longest = 64 * 1024;
    private const string MediaType = "application/x-www-form-urlencoded";

    /// <exception cref="BadHttpRequestException">It is no form, or too long.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new BadHttpRequestException("The body is no form.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (http.Request.ContentLength > Longest)
        {
            throw TooLong();
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Longest;
        }

        var bytes = await ReadAsync(http.Request.Body, http.RequestAborted);
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes));
        return new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues((field.Value.LastOrDefault() ?? "").ReplaceLineEndings("\n").Trim())));
    }

    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            held.Write(buffer, 0, read);
            if (held.Length > Longest)
            {
                throw TooLong();
            }
        }

        return held.ToArray();
    }

    private static BadHttpRequestException TooLong() => new("The form is too long.", StatusCodes.Status413PayloadTooLarge);
}
