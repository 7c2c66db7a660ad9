namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The form of a unique pupil number: a check letter, eleven digits, and a digit or (temporary numbers) a letter.</summary>
internal static class UniquePupilNumber
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>What is wrong with the number and which rule says so; null where it is well formed.</summary>
    public static (string Reason, string Rule)? FaultOf(string upn) => upn switch
    {
        { Length: not 13 } => ("a UPN has 13 characters", "1510"),
        _ when !upn.AsSpan(1, 11).ContainsOnlyDigits() => ("characters 2 to 12 of a UPN are digits", "1540"),
        _ when !char.IsAsciiDigit(upn[12]) && !Letters.Contains(upn[12]) => ("the last character of a UPN is a digit or a letter other than I, O and S", "1550"),
        _ when upn[0] != CheckLetter(upn) => ("the check letter of the UPN is wrong", "1510"),
        _ => null,
    };

    /// <summary>Characters 2 to 13, each times its place, modulo 23; the letter of a temporary number counts by its place in the alphabet of check letters.</summary>
    private static char CheckLetter(string upn)
    {
        var sum = 0;
        for (var place = 1; place < upn.Length; place++)
        {
            sum += (place + 1) * (char.IsAsciiDigit(upn[place]) ? upn[place] - '0' : Letters.IndexOf(upn[place]));
        }

        return Letters[sum % Letters.Length];
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
