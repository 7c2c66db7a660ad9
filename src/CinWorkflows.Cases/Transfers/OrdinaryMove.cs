using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>How an ordinary team passes a child on whose family moves away.</summary>
internal static class OrdinaryMove
{
    public static IReadOnlyList<OrdinaryAct> Assess(OrdinaryDay day) => day.ByWorker(new MoveAssessed(
        day.Move.Id,
        day.Today,
        TransferRisk.Standard,
        "The grandparents, who protect, are no longer near.",
        "The father may look for the family.",
        CountedMoves.Of(day.File, day.Move) > 1 ? new(Concern: false, "The moves follow the tenancy.") : null,
        WhoMayKnow.AsRestricted(day.File, day.Today)));

    /// <summary>Everybody who is to be asked is asked; where that was refused already, or nobody can be asked, the risk is the ground.</summary>
    public static IReadOnlyList<OrdinaryAct> Share(OrdinaryDay day)
    {
        var (move, asked) = (day.Move, AskedFor(day));
        return asked.Count == 0 || move.Sharing.Refused.Count > 0
            ? day.ByWorker(new SharingDecided(
                move.Id,
                day.Today,
                SharingBasis.RiskOfHarm,
                "Without it the child would be at risk of harm.",
                [.. asked.Except(move.Sharing.Agreed).Except(move.Sharing.Refused).Select(id => new PersonReason(id, "It could not wait."))]))
            : day.ByWorker(
            [
                .. asked.Select(id => new SharingAsked(move.Id, day.Today, id, Agrees: true, "Agrees.")),
                new SharingDecided(move.Id, day.Today, SharingBasis.Consent, "Everybody agrees."),
            ]);
    }

    private static IReadOnlyList<string> AskedFor(OrdinaryDay day) =>
    [
        .. day.File.Participants
            .Where(person => person.Kind == ParticipantKind.Child ? SharingPermission.IsYoungPerson(day.File, day.Today) : person.HasParentalResponsibility || person.Kind == ParticipantKind.Parent)
            .Select(person => person.Id),
    ];

    public static IReadOnlyList<OrdinaryAct> Prepare(OrdinaryDay day) => day.ByWorker(new TransferPackPrepared(
        day.Move.Id,
        day.Today,
        "The family has been supported for some time.",
        [.. new[] { PackPartKind.Assessment, PackPartKind.Plan, PackPartKind.ReviewMinutes }.Select(kind => new PackPart(kind, MissingReason: "Not made yet."))]));

    /// <summary>By hand, a stay for a while by telephone, once the pack is prepared and it is settled on what ground it is shared.</summary>
    public static IReadOnlyList<OrdinaryAct> Notify(OrdinaryDay day) => day.Duty.Subject is StaySubject
        ? day.Move.Sharing.Basis is null ? [] : day.ByWorker(new TemporaryStayNotified(day.Move.Id, day.Today, "The duty team there was rung."))
        : day.Move is { PackPreparedOn: not null, Sharing.Basis: not null } move
        ? day.ByWorker(new ReceivingAuthorityNotified(move.Id, day.Today, NotificationMeans.Hand, "Handed to the duty team."))
        : [];
}
