namespace CinWorkflows.Cases.Contacts;

/// <summary>
/// E-mail addresses by the mailbox in which they end: <c>Dad+mary@example.org</c> is read in <c>dad@example.org</c>, and <c>d.a.d@googlemail.com</c>
/// in <c>dad@gmail.com</c>.
/// </summary>
public static class SameMailbox
{
    private const string Gmail = "gmail.com";

    private static readonly string[] OneWithGmail = [Gmail, "googlemail.com"];

    /// <summary>Whether two addresses end in one mailbox.</summary>
    /// <param name="address">The one.</param>
    /// <param name="other">The other.</param>
    public static bool Is(string address, string other) => Of(address) == Of(other);

    /// <summary>The one form in which addresses of a mailbox are compared: nothing is sent to it.</summary>
    /// <param name="address">The address.</param>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = string.Concat(address.Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        var at = plain.LastIndexOf('@');
        if (at < 0)
        {
            return plain;
        }

        var (local, domain) = (WithoutTag(plain[..at]), plain[(at + 1)..]);
        return OneWithGmail.Contains(domain) ? $"{WithoutDots(local)}@{Gmail}" : $"{local}@{domain}";
    }

    private static string WithoutTag(string local) => local.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus ? local[..plus] : local;

    private static string WithoutDots(string local) => local.Replace(".", "", StringComparison.Ordinal);
}
