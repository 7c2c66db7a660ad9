using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>What the two sides of a move do, one after the other.</summary>
internal static class Script
{
    public static IReadOnlyList<Step> Here(Move move)
    {
        var (id, start) = (move.TransferId, move.Starts);
        return
        [
            new(start, OrdinaryCast.Manager, (_, today) => new CaseOpened(today, OrdinaryCast.Child, OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], People(move)) { DuplicateReason = "Many invented cases have one invented child." }),
            new(start, OrdinaryCast.Worker, (_, today) => new MoveReported(id, today, Authorities.CodeOf(move.To), YearRun.Begins.AddDays(move.Expected), !move.MovesLater, RecentMoves: 1)),
            new(start + 1, OrdinaryCast.Worker, (file, today) => new MoveAssessed(id, today, move.Risk, "Friends are lost.", "None known.", MayKnow: WhoMayKnow.AsRestricted(file, today))),
            new(start + 1, OrdinaryCast.Worker, (_, today) => new SharingDecided(id, today, SharingBasis.RiskOfHarm, "The child would be unknown there.", NotAsked(move))),
            new(start + 1, OrdinaryCast.Worker, (_, today) => new TransferPackPrepared(id, today, "Known for a day.", [.. Missing])),
            new(start + 1, OrdinaryCast.Worker, (_, today) => new ReceivingAuthorityNotified(id, today, NotificationMeans.Exchange)),
            .. Between(move),
            .. move.MovesLater ? new Step[] { new(move.Arrives, OrdinaryCast.Worker, (_, today) => new MoveConfirmed(id, today, YearRun.Begins.AddDays(move.Arrives))) } : [],
            new(start + 2, OrdinaryCast.Manager, (file, today) => End(file, today)),
        ];
    }

    public static IReadOnlyList<Step> There(Move move)
    {
        var decides = move.Decides;
        return
        [
            .. move.Fate is Fate.Accepted or Fate.OfferedAgain or Fate.NoLongerInNeed
                ? new Step[]
                {
                    new(move.Starts + 2, OrdinaryCast.Manager, (_, today) => new TransferInAcknowledged(today, RisksUnderstood: true)),
                    new(move.Starts + 3, OrdinaryCast.Manager, (_, today) => new TransferInQuestionAsked(today, "q1", "Who is the health visitor?")),
                }
                : [],
            .. move.Fate switch
            {
                Fate.OfferedAgain => new Step[]
                {
                    new(decides, OrdinaryCast.Manager, (_, today) => Refuse(today)),
                    new(decides + 1, OrdinaryCast.Manager, (file, today) => file.TransferIn!.Decision is null ? Take(move, TransferInDecision.Accept, today) : null),
                },
                Fate.Remained => [new(decides, OrdinaryCast.Manager, (_, today) => Refuse(today))],
                Fate.Asserted =>
                [
                    new(decides, OrdinaryCast.Manager, (_, today) => Refuse(today)),
                    new(decides + 1, OrdinaryCast.ServiceManager, (file, today) => file.TransferIn!.AssertedOn is null ? null : Take(move, TransferInDecision.Reassess, today)),
                ],
                Fate.Withdrawn => [],
                Fate.NoLongerInNeed => [new(decides, OrdinaryCast.Manager, (_, today) => Take(move, TransferInDecision.NoFurtherAction, today))],
                Fate.Crossed =>
                [
                    new(decides, OrdinaryCast.Manager, (_, today) => Take(move, TransferInDecision.Accept, today)),
                    new(decides, OrdinaryCast.Manager, (file, today) => file.TransferIn!.CrossedWithdrawalOn is null ? null : new CrossedWithdrawalSettled(today, "The family lives here.")),
                ],
                _ => [new(decides, OrdinaryCast.Manager, (_, today) => Take(move, move.Number % 2 == 0 ? TransferInDecision.Accept : TransferInDecision.Reassess, today))],
            },
            new(decides, OrdinaryCast.Manager, (file, today) => file.TransferIn is { ResidentOn: not null } came && came.PassesOn < today ? new CaseOpenedInError("The year is about the move only.") : null),
        ];
    }

    /// <summary>Of every fifth family the father must not know of the move; a letter would reach him.</summary>
    private static ParticipantDetails[] People(Move move) => move.IsRestricted
        ?
        [
            OrdinaryCast.Mother,
            OrdinaryCast.School,
            OrdinaryCast.Father with { Email = "father@family.example", Restriction = new([DisclosureTopic.Moves, DisclosureTopic.Addresses], "He has threatened the family.") },
        ]
        : [OrdinaryCast.Mother, OrdinaryCast.School];

    /// <summary>Nobody with parental responsibility is asked: it could not wait, and the father would learn of the move.</summary>
    private static PersonReason[] NotAsked(Move move) =>
        [.. People(move).Where(person => person.HasParentalResponsibility).Select(person => new PersonReason(person.Id, "It could not wait."))];

    private static IEnumerable<Step> Between(Move move)
    {
        var id = move.TransferId;
        if (move.Fate is Fate.Accepted or Fate.OfferedAgain or Fate.NoLongerInNeed)
        {
            yield return new(move.Starts + 2, OrdinaryCast.Worker, (file, today) =>
                file.TransfersOut[0].Questions is [{ AnsweredOn: null }] ? new TransferQuestionAnswered(id, today, "q1", "There is none.") : null);
        }

        if (move.Fate is Fate.Withdrawn or Fate.Crossed)
        {
            var day = move.Fate == Fate.Crossed ? move.Decides : move.Starts + 3;
            yield return new(day, OrdinaryCast.Worker, (_, today) => new TransferWithdrawn(id, today, WithdrawalReason.Returned, "Said to be back."));
        }

        if (move.Fate is Fate.OfferedAgain or Fate.Remained or Fate.Asserted)
        {
            yield return new(move.Decides, OrdinaryCast.Manager, (file, today) => file.TransfersOut[0].Dispute is { IsOpen: true } ? new ServiceManagerNotified(id, today) : null);
            yield return new(move.Decides, OrdinaryCast.ServiceManager, (_, today) => new TransferDisputeDecided(
                id,
                today,
                move.Fate switch { Fate.OfferedAgain => DisputeDecision.OfferAgain, Fate.Remained => DisputeDecision.RemainResponsible, _ => DisputeDecision.AssertTheirs },
                "Talked to their service manager.",
                new(today, "The child is found there.")));
        }

        if (move.Fate == Fate.OfferedAgain)
        {
            yield return new(move.Decides, OrdinaryCast.Worker, (_, today) => new ReceivingAuthorityNotified(id, today, NotificationMeans.Exchange));
        }
    }

    private static IEnumerable<PackPart> Missing =>
        new[] { PackPartKind.Assessment, PackPartKind.Plan, PackPartKind.ReviewMinutes }.Select(kind => new PackPart(kind, MissingReason: "Not made yet."));

    private static Act? End(CaseFile file, DateOnly today) => file.TransfersOut[0] switch
    {
        { PassesOn: { } passes, HasMoved: true } transfer when passes <= today && (!transfer.IsAsserted || transfer.WorkerNamedOn is not null) => new CaseTransferred(transfer.Id, today, "The receiving authority is responsible."),
        { Outcome: not null } => new CaseOpenedInError("The year is about the move only."),
        _ => null,
    };

    private static TransferInDecided Refuse(DateOnly today) => new(today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold);

    private static TransferInDecided Take(Move move, TransferInDecision decision, DateOnly today) => new(today, decision, First(move, today), "As found.") { DuplicateReason = "Many invented cases have one invented child." };

    /// <summary>Nobody takes a child over before the family is there.</summary>
    private static DateOnly First(Move move, DateOnly today)
    {
        var (lead, expected) = (today.AddDays(move.Lead), YearRun.Begins.AddDays(move.Expected));
        return lead > expected ? lead : expected;
    }
}
