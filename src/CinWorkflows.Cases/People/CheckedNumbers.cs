namespace CinWorkflows.Cases.People;

/// <summary>Numbers of people that check themselves, so that one that was misread is not taken for somebody else's.</summary>
public static class CheckedNumbers
{
    /// <summary>The letters that check a unique pupil number: I, O and S are not among them.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private const int NhsLength = 10;

    /// <summary>Whether a text is an NHS number: ten digits, spaces allowed, the last by modulus 11 of the others (NHS Data Dictionary).</summary>
    /// <param name="number">The text.</param>
    public static bool IsNhsNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != NhsLength || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = digits.Take(NhsLength - 1).Select((digit, place) => (digit - '0') * (NhsLength - place)).Sum();
        return sum > 0 && (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }

    /// <summary>
    /// What is wrong with a unique pupil number (a check letter, eleven digits, and a digit or, for temporary numbers, a letter), and the
    /// rule of the children in need census that says so; null where it is well formed.
    /// </summary>
    /// <param name="upn">The text.</param>
    public static (string Reason, string Rule)? FaultOfUpn(string upn)
    {
        ArgumentNullException.ThrowIfNull(upn);
        return upn switch
        {
            { Length: not 13 } => ("a UPN has 13 characters", "1510"),
            _ when upn.AsSpan(1, 11).ContainsAnyExceptInRange('0', '9') => ("characters 2 to 12 of a UPN are digits", "1540"),
            _ when !char.IsAsciiDigit(upn[12]) && !Letters.Contains(upn[12]) => ("the last character of a UPN is a digit or a letter other than I, O and S", "1550"),
            _ when upn[0] != CheckLetter(upn) => ("the check letter of the UPN is wrong", "1510"),
            _ => null,
        };
    }

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
}
