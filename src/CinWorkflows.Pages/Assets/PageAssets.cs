using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Pages.Assets;

/// <summary>What our own pages add to the styles of the GOV.UK Design System, under an address that changes with its content.</summary>
internal static class PageAssets
{
    private static readonly byte[] Styles = Read();

    // Beside the styles of the GOV.UK Design System: gateways publish this path for the pages that the other authority opens.
    public static string OwnStyles { get; } = $"/transfer-assets/{Convert.ToHexStringLower(SHA256.HashData(Styles).AsSpan(0, 8))}.css";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(OwnStyles, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Styles, "text/css; charset=utf-8");
    })
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static byte[] Read()
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("page-assets/pages.css")
            ?? throw new InvalidOperationException("The styles are not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
