using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Identifiers that are the same on every replay of one run and differ between runs (RFC 9562, version 8).</summary>
internal static class DeterministicGuid
{
    public static Guid Create(string instanceId, long run, int ordinal)
    {
        Span<byte> name = stackalloc byte[12 + Encoding.UTF8.GetMaxByteCount(instanceId.Length)];
        BinaryPrimitives.WriteInt64BigEndian(name, run);
        BinaryPrimitives.WriteInt32BigEndian(name[8..], ordinal);
        var length = 12 + Encoding.UTF8.GetBytes(instanceId, name[12..]);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(name[..length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
