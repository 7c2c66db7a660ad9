using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Since its offer the former authority has changed who must not be told what, or how somebody is reached (N54, N57). It says all that holds there: what it does not name
/// any more it has lifted, by its own manager; once this authority holds the case it decides itself what is told then. What this authority restricted itself stays as it is. Whoever is not on this case is kept too,
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
    public override bool IsUrgent => Risk == TransferRisk.Urgent || Told is not null;

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
        People.SelectMany((person, index) => person.Limit.Check($"people[{index}].limit.", person.PersonId));

    /// <summary>The letters by which somebody knows there what they must not; null where nobody does.</summary>
    public IReadOnlyList<ToldLetter>? Told { get; init; }

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) => file.WithTransferIn(transfer => WithRisk(transfer, stamp.On)) with
    {
        Restrictions = new ToldRestrictions(On, People, $"restriction-message-{Number}") { IsLiftedHereAlone = file.TransferIn?.PassesOn <= stamp.On }.With(file, stamp.On),
        Concerns = Told is null
            ? file.Concerns
            : [.. file.Concerns, Concern.OfTold(stamp, stamp.On, ToldLetter.FromThere(Told))],
    };

    /// <summary>What was understood, or decided, was so of the note before: the new one is read too, and of a higher risk whoever reads it is told anew (N49, N57).</summary>
    private TransferIn WithRisk(TransferIn transfer, DateOnly today)
    {
        if (Risk is not { } risk)
        {
            return transfer;
        }

        var isHigher = LowerRisk.Rises(transfer.Risk, risk);
        var since = isHigher ? today
            : transfer is { AcknowledgedOn: null, Decision: null } ? transfer.ReadAgainSince
            : transfer.ReadAgainSince ?? today;
        return transfer with { Risk = risk, ReadAgainSince = since };
    }
}
