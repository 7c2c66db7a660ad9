using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Integrations.Email;

/// <summary>What the outside sees of a message's idempotency key: 128 bits of its SHA-256.</summary>
internal static class MessageKey
{
    private const int HexDigits = 32;

    public static string Digest(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HexDigits];
}
