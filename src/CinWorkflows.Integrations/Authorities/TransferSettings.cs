namespace CinWorkflows.Integrations.Authorities;

/// <summary>How an authority takes transfers in.</summary>
public sealed record TransferSettings
{
    /// <summary>The id of the team to which children go whom other authorities offer by the exchange; without it no offer is taken.</summary>
    public string? IntakeTeam { get; init; }
}
