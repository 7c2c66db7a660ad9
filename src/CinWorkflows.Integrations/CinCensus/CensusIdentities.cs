using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>
/// The ids met so far, as digests of eight octets: all that is kept of children already read, and nobody can be told from them. Two ids
/// with one digest would be reported as one given twice; in a million children that is less likely than one in ten million.
/// </summary>
internal sealed class CensusIdentities
{
    private readonly Dictionary<ulong, int> _children = [];
    private readonly Dictionary<ulong, int> _pupils = [];

    /// <summary>The line of the child that has the same id, or null, and the id is then this child's.</summary>
    public int? EarlierChild(string id, int line) => Earlier(_children, id, line);

    /// <summary>The line of the child that has the same pupil number, or null, and the number is then this child's.</summary>
    public int? EarlierPupil(string upn, int line) => Earlier(_pupils, upn, line);

    private static int? Earlier(Dictionary<ulong, int> lines, string key, int line)
    {
        var digest = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return lines.TryAdd(digest, line) ? null : lines[digest];
    }
}
