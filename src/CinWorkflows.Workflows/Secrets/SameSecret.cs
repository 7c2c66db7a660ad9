using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Secrets;

/// <summary>Whether two secrets are the same. How long it takes to say tells nothing of either, nor of its length: their digests are compared.</summary>
public static class SameSecret
{
    /// <param name="expected">The secret; null where there is none, which nothing is the same as.</param>
    /// <param name="given">What was given.</param>
    public static bool Is(string? expected, string? given) =>
        expected is not null && given is not null && CryptographicOperations.FixedTimeEquals(DigestOf(expected), DigestOf(given));

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
