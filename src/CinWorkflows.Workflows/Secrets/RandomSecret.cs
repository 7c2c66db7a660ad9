using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Secrets;

/// <summary>A secret of an address or a cookie: 32 random bytes, base64url. Of what is as random as that, a plain hash is safe to keep.</summary>
public static class RandomSecret
{
    private const int Length = 32;

    /// <summary>One that nobody has seen before.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The SHA-256 of whatever somebody gives as a secret: nothing is told apart before it is looked up.</summary>
    /// <param name="secret">What was given.</param>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
