using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Since its offer the former authority has changed who must not be told what, or how somebody is reached (N54, N57). It says all that holds there: what it does not name
/// any more it has lifted, by its own manager. What this authority restricted itself stays as it is. Whoever is not on this case is kept too,
/// so that it holds once they join it. It may also have assessed the risk anew, by which the clocks here run from then on (N49).
/// </summary>
/// <param name="On">The day on which it was changed.</param>
/// <param name="People">Everybody about whom something holds there.</param>
/// <param name="Number">The message's number in the exchange.</param>
public sealed record TransferInRestricted(DateOnly On, IReadOnlyList<RestrictedPerson> People, int? Number) : FormerAuthorityAct(On, Number)
{
    /// <summary>The risk as the former authority assesses it now; null where it did not assess it anew.</summary>
    public TransferRisk? Risk { get; init; }

    /// <summary>What is to be known of the risks now; null where the risk was not assessed anew.</summary>
    public string? RiskNote { get; init; }

    /// <summary>How those are reached now of whom the former authority learned that since; null where nothing changed. What this authority found out itself stays.</summary>
    public IReadOnlyList<ReachedPerson>? Reached { get; init; }

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
        People.SelectMany((person, index) => person.Limit.Check($"people[{index}].limit.", person.PersonId));

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file)
    {
        List<DisclosureRestriction> told = [.. (file.Restrictions ?? []).Where(held => held is { LiftedOn: null } && held.ById == Actor.Service.Id)];
        return file.WithTransferIn(transfer => transfer with { Risk = Risk ?? transfer.Risk }) with
        {
            Restrictions =
            [
                .. (file.Restrictions ?? []).Select(held => told.Contains(held) && !People.Any(person => person.IsAs(held)) ? held with { LiftedOn = On } : held),
                .. People.Where(person => !told.Exists(person.IsAs)).Select(person => new DisclosureRestriction($"restriction-message-{Number}-{person.PersonId}", person.PersonId, person.Limit.Topics, On)
                {
                    NotWith = person.Limit.NotWith,
                    Until = person.Limit.Until,
                    ById = Actor.Service.Id,
                    ByRole = Actor.Service.Role,
                }),
            ],
        };
    }
}
