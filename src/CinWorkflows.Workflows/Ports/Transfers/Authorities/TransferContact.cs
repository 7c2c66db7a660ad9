namespace CinWorkflows.Workflows.Ports.Transfers.Authorities;

/// <summary>Who takes notifications of another authority. A link goes only to a contact that was verified within the last year.</summary>
/// <param name="Name">The person or the team.</param>
/// <param name="Email">Where the link goes.</param>
/// <param name="Mobile">Where the separate code goes, in international form; null where it is told by telephone.</param>
/// <param name="VerifiedOn">The day on which somebody last made sure of these details; null where nobody has.</param>
public sealed record TransferContact(string Name, string Email, string? Mobile = null, DateOnly? VerifiedOn = null)
{
    /// <summary>Whether the details were verified within the year that ends on <paramref name="today"/> (Europe/London).</summary>
    public bool IsVerified(DateOnly today) => VerifiedOn is { } verified && verified <= today && today <= verified.AddYears(1);

    /// <summary>Names nobody.</summary>
    public override string ToString() => $"contact verified on {VerifiedOn:yyyy-MM-dd}";
}
