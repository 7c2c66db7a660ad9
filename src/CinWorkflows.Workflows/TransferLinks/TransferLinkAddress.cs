namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>Where the pages behind a link are, and how its code is written.</summary>
public static class TransferLinkAddress
{
    /// <summary>Below which all pages are.</summary>
    public const string Root = "/transfer";

    /// <summary>The pages of a link; they open only in the browser in which its code was given.</summary>
    public static string PagesOf(string linkId) => $"{Root}/{linkId}";

    /// <summary>The secret address of a link, as it stands in the e-mail.</summary>
    public static string PathOf(string linkId, string token) => $"{PagesOf(linkId)}/open/{token}";

    /// <summary>A code as people read it: two groups of four digits.</summary>
    public static string Spaced(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..4]} {code[4..]}";
    }
}
