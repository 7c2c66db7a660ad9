using System.Security.Cryptography;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.SignIn;

/// <summary>The styles of the pages, under an address that changes with their content, so that browsers may keep them.</summary>
public sealed class TransferAssets : IEndpoint
{
    private static readonly byte[] Styles = Read("govuk-frontend.min.css");

    /// <summary>Where they are.</summary>
    public static string GovukStyles { get; } = $"/transfer-assets/{Convert.ToHexStringLower(SHA256.HashData(Styles).AsSpan(0, 8))}.css";

    /// <summary>Answers there.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapGet(GovukStyles, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Styles, "text/css; charset=utf-8");
    })
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static byte[] Read(string name)
    {
        using var stream = typeof(TransferAssets).Assembly.GetManifestResourceStream($"transfer-assets/{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
