using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>The secret part of a feed's address: 32 random bytes, base64url. Of what is as random as that, a plain hash is safe to keep.</summary>
internal static class FeedSecret
{
    private const int Length = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The hash of whatever somebody gives as a secret: nothing is told apart before it is looked up.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
