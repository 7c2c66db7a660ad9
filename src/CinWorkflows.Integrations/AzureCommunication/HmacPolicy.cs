using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// Signs a request with the resource's access key as the service documents it: HMAC-SHA256 over the method, the path with its
/// query, and the values of <c>x-ms-date</c>, <c>host</c> and <c>x-ms-content-sha256</c>.
/// </summary>
internal sealed class HmacPolicy(byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private const string SignedHeaders = "x-ms-date;host;x-ms-content-sha256";

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var target = request.Uri.ToUri();
        var date = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(Content(request)));
        var signed = $"{request.Method.Method}\n{target.PathAndQuery}\n{date};{target.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("x-ms-content-sha256", hash);
        request.Headers.SetValue("Authorization", $"HMAC-SHA256 SignedHeaders={SignedHeaders}&Signature={signature}");
    }

    private static byte[] Content(Request request)
    {
        using var content = new MemoryStream();
        request.Content?.WriteTo(content, CancellationToken.None);
        return content.ToArray();
    }
}
