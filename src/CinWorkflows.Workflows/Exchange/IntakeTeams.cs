namespace CinWorkflows.Workflows.Exchange;

/// <summary>Which team of each authority takes transfers in that come by the exchange. An authority without one takes none: somebody has to be there for the child.</summary>
/// <param name="ByPack">The team's id by the id of the authority's pack.</param>
public sealed record IntakeTeams(IReadOnlyDictionary<string, string> ByPack)
{
    /// <summary>No authority takes any.</summary>
    public static IntakeTeams None { get; } = new(new Dictionary<string, string>());
}
