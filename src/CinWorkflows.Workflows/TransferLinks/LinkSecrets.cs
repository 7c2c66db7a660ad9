namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>What a browser in which a link is open keeps, in two cookies.</summary>
/// <param name="Session">The secret that is renewed with use: one that was copied is worth nothing, or shows, after the next use.</param>
/// <param name="Browser">The secret that stays, and to which forms are tied.</param>
public sealed record LinkSecrets(string Session, string Browser)
{
    /// <summary>Says nothing of the secrets.</summary>
    public override string ToString() => "secrets of a link session";
}
