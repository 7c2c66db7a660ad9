using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Server.Import;

/// <summary>
/// A child's id here, made from the LAchildID. One that has only signs that an id may have is kept as it is. In another each other sign
/// becomes a hyphen, and a digest of the whole follows, so that "A/1" and "A-1" stay two children.
/// </summary>
internal static class CensusChildId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Longest = 60;
    private const int LengthOfDigest = 10;

    public static string Of(string laChildId)
    {
        if (laChildId.Length <= Longest && laChildId.All(IsAllowed))
        {
            return laChildId;
        }

        var readable = string.Concat(laChildId.Take(Longest - LengthOfDigest - 1).Select(sign => IsAllowed(sign) ? sign : '-'));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(laChildId));
        return $"{readable}-{string.Concat(digest.Take(LengthOfDigest).Select(octet => Alphabet[octet & 31]))}";
    }

    private static bool IsAllowed(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.';
}
