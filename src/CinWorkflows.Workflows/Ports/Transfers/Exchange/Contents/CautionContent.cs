using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>
/// The receiving authority has restricted what somebody is told or whom they meet, or has lifted that; has found a way to somebody not to be safe; or has
/// found that somebody knows already what they must not (N54, N57, N61). The reasons stay there.
/// </summary>
/// <param name="On">The day on which it was found.</param>
/// <param name="People">Everybody about whom that authority restricts something itself now.</param>
public sealed record CautionContent(DateOnly On, IReadOnlyList<RestrictedPerson> People) : ExchangeContent
{
    /// <summary>How those are reached now of whom a way was found not to be safe; null where none was.</summary>
    public IReadOnlyList<ReachedPerson>? Reached { get; init; }

    /// <summary>The letters by which somebody knows what they must not; null where nobody does.</summary>
    public IReadOnlyList<ToldLetter>? Told { get; init; }
}
