namespace CinWorkflows.Web.TransferLinks;

/// <summary>The code of a link, to be told by telephone to the contact of the directory of authorities.</summary>
/// <param name="Code">The code, 8 digits.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
public sealed record LinkCode(string Code, DateTimeOffset ExpiresAt)
{
    /// <summary>Says nothing of the code.</summary>
    public override string ToString() => "code of a link";
}
