using System.Text.RegularExpressions;

namespace CinWorkflows.Cases.Contacts;

/// <summary>UK mobile numbers in their one form: <c>07700 900123</c>, <c>0044 7700 900123</c> and <c>+44 (0)7700-900123</c> are <c>+447700900123</c>.</summary>
internal static partial class UkMobile
{
    /// <summary>The one form of a number; null where it is no UK mobile number.</summary>
    public static string? Of(string number) => Form().Match(Compact(number)) is { Success: true } found ? $"+44{found.Groups[1].Value}" : null;

    /// <summary>The number without spaces and the signs that part it.</summary>
    public static string Compact(string number) => string.Concat(number.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.' or '(' or ')')));

    [GeneratedRegex(@"\A(?:(?:\+|00)440?|0)(7[0-9]{9})\z")]
    private static partial Regex Form();
}
