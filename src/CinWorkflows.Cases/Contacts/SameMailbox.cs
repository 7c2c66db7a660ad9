namespace CinWorkflows.Cases.Contacts;

/// <summary>E-mail addresses by the mailbox in which they end: <c>Dad+mary@example.org</c> is read in <c>dad@example.org</c>.</summary>
public static class SameMailbox
{
    /// <summary>Whether two addresses end in one mailbox.</summary>
    /// <param name="address">The one.</param>
    /// <param name="other">The other.</param>
    public static bool Is(string address, string other) => string.Equals(Of(address), Of(other), StringComparison.OrdinalIgnoreCase);

    private static string Of(string address)
    {
        var plain = address.Trim();
        var (plus, at) = (plain.IndexOf('+', StringComparison.Ordinal), plain.LastIndexOf('@'));
        return plus > 0 && plus < at ? plain.Remove(plus, at - plus) : plain;
    }
}
