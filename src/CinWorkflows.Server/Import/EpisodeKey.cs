using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Server.Import;

/// <summary>
/// From what an episode's ids are made: the authority, the child's id there and the day of the referral. The case's id and the command's
/// are digests of it, so that the same file twice changes nothing, and neither tells who the child is.
/// </summary>
internal sealed record EpisodeKey(string Authority, string ChildId, DateOnly ReferredOn)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string CaseId => $"cin-{string.Concat(Digest("case").Take(16).Select(octet => Alphabet[octet & 31]))}";

    public Guid CommandId => new(Digest("adopt")[..16]);

    /// <summary>
    /// From which authority's return a case was taken over, found by trying: one of those expected, else one of the codes of three digits.
    /// Null where it was not taken over from a return, or its referral has been dated otherwise since.
    /// </summary>
    public static string? AuthorityOf(string caseId, string childId, DateOnly referredOn, IEnumerable<string> expected) => expected
        .Append("")
        .Concat(Enumerable.Range(0, 1000).Select(code => code.ToString("D3", CultureInfo.InvariantCulture)))
        .FirstOrDefault(authority => new EpisodeKey(authority, childId, referredOn).CaseId == caseId);

    private byte[] Digest(string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}|{Authority}|{ChildId}|{ReferredOn:yyyy-MM-dd}"));
}
