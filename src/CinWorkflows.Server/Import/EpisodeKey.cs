using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Server.Import;

/// <summary>
/// By what an episode is known again: the authority, the child's id there and the day of the referral. The case's id and the command's
/// are made from it, so that the same file twice changes nothing, and neither tells who the child is.
/// </summary>
internal sealed record EpisodeKey(string Authority, string ChildId, DateOnly ReferredOn)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string CaseId => $"cin-{string.Concat(Digest("case").Take(16).Select(octet => Alphabet[octet & 31]))}";

    public Guid CommandId => new(Digest("adopt")[..16]);

    private byte[] Digest(string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}|{Authority}|{ChildId}|{ReferredOn:yyyy-MM-dd}"));
}
