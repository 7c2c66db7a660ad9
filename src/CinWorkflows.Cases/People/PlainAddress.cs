using System.Text.RegularExpressions;

namespace CinWorkflows.Cases.People;

/// <summary>
/// E-mail addresses as every way of sending takes them: plain letters, digits and signs, no unseen character, no quotation marks. One
/// that only some of them take would stop what everybody else is sent with it.
/// </summary>
public static partial class PlainAddress
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    /// <summary>Whether it can stand in an envelope and a header as it is: RFC 5321's Mailbox without quoted local parts and address literals.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length <= LongestAddress && address.IndexOf('@', StringComparison.Ordinal) <= LongestLocalPart && AddrSpec().IsMatch(address);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z")]
    private static partial Regex AddrSpec();
}
