using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>
/// The former authority has restricted since its offer what somebody is told or whom they meet, or has lifted that; or somebody is reached otherwise,
/// or not safely any more (N54, N57, N61). The reasons stay there.
/// </summary>
/// <param name="On">The day on which it was changed.</param>
/// <param name="People">Everybody about whom something holds now.</param>
public sealed record RestrictionContent(DateOnly On, IReadOnlyList<RestrictedPerson> People) : ExchangeContent
{
    /// <summary>How those are reached now of whom that has changed; null where it has not.</summary>
    public IReadOnlyList<ReachedPerson>? Reached { get; init; }
}
