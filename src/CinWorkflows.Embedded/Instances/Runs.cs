using System.Security.Cryptography;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Execution ids: never the same twice, also not for an id that was purged and started again.</summary>
internal static class Runs
{
    public static long New()
    {
        // 53 bits, so that any JSON reader keeps the number exactly.
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt64(bytes) & ((1L << 53) - 1);
    }
}
