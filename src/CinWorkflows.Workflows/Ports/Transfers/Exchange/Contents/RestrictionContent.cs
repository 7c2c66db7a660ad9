using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>
/// The former authority has restricted since its offer what somebody is told or whom they meet, or has lifted that; has assessed the risk anew; or somebody
/// is reached otherwise, or not safely any more (N49, N54, N57, N61). The reasons stay there.
/// </summary>
/// <param name="On">The day on which it was changed.</param>
/// <param name="People">Everybody about whom something holds now.</param>
public sealed record RestrictionContent(DateOnly On, IReadOnlyList<RestrictedPerson> People) : ExchangeContent
{
    /// <summary>The risk as it is assessed now; null where it was not assessed anew.</summary>
    public TransferRisk? Risk { get; init; }

    /// <summary>What is to be known of the risks now; null where the risk was not assessed anew.</summary>
    public string? RiskNote { get; init; }

    /// <summary>How those are reached now of whom that has changed; null where it has not.</summary>
    public IReadOnlyList<ReachedPerson>? Reached { get; init; }

    /// <summary>The letters of the former authority by which somebody knows what they must not, as the receiving one restricts it; null where nobody does.</summary>
    public IReadOnlyList<ToldLetter>? Told { get; init; }
}
