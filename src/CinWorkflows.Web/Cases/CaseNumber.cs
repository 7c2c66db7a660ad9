using System.Security.Cryptography;

namespace CinWorkflows.Web.Cases;

/// <summary>
/// Ids for cases that come without one: <c>CIN-</c> and ten characters, none of which is taken for another. They follow from the
/// command's id, so that a command sent twice opens one case.
/// </summary>
internal static class CaseNumber
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string For(Guid commandId)
    {
        var hash = SHA256.HashData(commandId.ToByteArray());
        return $"CIN-{string.Create(10, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        })}";
    }
}
