using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>Verifies a request's HMAC over the octets that arrived.</summary>
internal static class RequestSignature
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Why the request is refused; null where it is signed right.</summary>
    public static string? Fault(HttpRequest request, byte[] content, byte[] key, DateTimeOffset now)
    {
        string date = request.Headers["x-ms-date"]!;
        if (!DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || (now - at).Duration() > Tolerance)
        {
            return "TimeDrift";
        }

        var hash = Convert.ToBase64String(SHA256.HashData(content));
        if (request.Headers["x-ms-content-sha256"] != hash)
        {
            return "ContentHash";
        }

        var signed = $"{request.Method}\n{request.Path.Value}{request.QueryString.Value}\n{date};{request.Host.Value};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        var expected = $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}";
        return request.Headers.Authorization == expected ? null : "Denied";
    }
}
