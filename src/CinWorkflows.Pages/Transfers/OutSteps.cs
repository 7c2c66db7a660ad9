using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The steps of a move to another authority, in the procedure's order.</summary>
/// <param name="shown">The case.</param>
/// <param name="duties">What is open of it.</param>
/// <param name="move">The move.</param>
/// <param name="there">The authority to which it goes, by name.</param>
internal sealed class OutSteps(ShownCase shown, MoveDuties duties, TransferOut move, string there)
{
    private const string AfterPack = "The pack is sent first.";
    private const string AssessedFirst = "The move is assessed first.";
    private const string SharingFirst = "It is settled first what may be shared.";

    /// <summary>Why nothing more is asked of it; null while it goes on.</summary>
    private string? Ended => move.WithdrawnOn is { } on ? $"The move was withdrawn on {Day(on)}." : null;

    /// <summary>The same of what hands the case over.</summary>
    private string? NotHandedOver => Ended ?? (move is { TemporaryUntil: not null, Offers: 0 } ? "It is a stay for a while: the case stays here." : null);

    public IEnumerable<MoveStep> All() =>
    [
        new("Tell of the move", MoveStepState.Done, $"Reported on {Day(move.ReportedOn)}."),
        duties.Step(
            new("Assess what the move means")
            {
                Done = move.AssessedOn is { } assessed ? $"Assessed on {Day(assessed)}. The risk: {MoveWords.Of(move.Risk).ToLowerInvariant()}.{(JoinedSinceAssessment.Undecided(shown.File, move).Any() ? " Somebody joined since: assess it again, or tell them." : "")}" : null,
                Again = Ended is null ? "move-assess" : null,
                NotNeeded = Ended,
            },
            DutyKind.AssessMove),
        duties.Step(
            new("Record where the family is")
            {
                Done = move.HasMoved ? $"It is there since {Day(move.ResidentOn)}{(move.TemporaryUntil is { } until ? $", until {Day(until)}" : "")}." : null,
                Again = Ended is null ? "move-where" : null,
                Early = "move-where",
                NotNeeded = Ended,
                NotYet = $"It is expected there on {Day(move.ResidentOn)}.",
            },
            DutyKind.ConfirmMove,
            DutyKind.ReviewTemporaryMove,
            DutyKind.SettleResidence),
        duties.Step(
            new("Compare the services")
            {
                Done = move.ServicesComparedOn is { } compared ? $"Compared on {Day(compared)}. {(move.ServiceGaps == 0 ? "Nothing is lacking." : $"Lacking there: {move.ServiceGaps}.")}" : null,
                Again = Ended is null ? "move-services" : null,
                NotNeeded = Ended,
                NotYet = AssessedFirst,
                Early = "move-services",
            },
            DutyKind.CompareServices),
        duties.Family(move.AssessedOn is null && Ended is null ? AssessedFirst : null),
        .. Sharing(),
        .. Counterparts(),
        .. move is { TemporaryUntil: { } end, Offers: 0 } ? [Stay(end)] : Array.Empty<MoveStep>(),
        .. Handing(),
        .. Answers(),
        .. HandingOver(),
        .. Ending(),
    ];

    /// <summary>What may be recorded besides, by its tasks.</summary>
    public static IEnumerable<string> Others(TransferOut move) => move is not { WithdrawnOn: null, IsOpen: true }
        ? []
        :
        [
            .. move.Offers > 0 ? ["move-question", "move-worker", "move-their-meeting", "move-residence-known", "move-acknowledged", "move-answer"] : Array.Empty<string>(),
            .. move.Sharing.Basis is null ? ["move-advice-ask"] : Array.Empty<string>(),
            .. move.IsPassing ? Array.Empty<string>() : ["move-withdraw"],
        ];

    private IEnumerable<MoveStep> Sharing()
    {
        yield return duties.Step(
            new("Settle what may be shared")
            {
                Done = move.Sharing is { Basis: { } basis, DecidedOn: { } decided } ? $"Decided on {Day(decided)}: {MoveWords.Of(basis)}." : null,
                Again = Ended is null ? "move-sharing" : null,
                NotNeeded = Ended,
                NotYet = AssessedFirst,
                Early = "move-sharing",
            },
            DutyKind.SettleSharing);
        if (move.Sharing.AdviceSoughtOn is { } sought)
        {
            var said = move.Sharing.AdvisedToShare == true ? "it may be shared" : "it is not to be shared";
            yield return duties.Step(
                new("Get advice on sharing") { Done = move.Sharing.AdviceGivenOn is { } given ? $"Given on {Day(given)}: {said}." : null, NotNeeded = Ended, NotYet = $"Asked for on {Day(sought)}.", Early = "move-advice" },
                DutyKind.ObtainSharingAdvice);
        }
    }

    private IEnumerable<MoveStep> Counterparts() =>
        from person in shown.View.People
        where person.Kind == ParticipantKind.Agency && LastingParticipants.Of(shown.File).Any(lasting => lasting.Id == person.Id)
        let about = $"{move.Label}/{person.Id}"
        select duties.Step(
            new($"{person.Name}, {ShownCase.PartOf(person)}, tells their counterpart there")
            {
                Done = move.CounterpartsBriefed.Contains(person.Id) ? "It is settled." : null,
                NotNeeded = Ended,
                NotYet = AssessedFirst,
                Which = duty => duty.Subject is CounterpartSubject counterpart && counterpart.AgencyId == person.Id,
                About = about,
                Early = "move-counterpart",
            },
            DutyKind.BriefCounterpart);

    private MoveStep Stay(DateOnly until) => duties.Step(
        new($"Tell {there} of the stay") { Done = move.StayNotifiedUntil == until ? $"They were told that it is until {Day(until)}." : null, NotNeeded = Ended, NotYet = SharingFirst, First = move.Sharing.Basis is null ? SharingFirst : null, Which = duty => duty.Subject is StaySubject },
        DutyKind.NotifyReceivingAuthority);

    private IEnumerable<MoveStep> Handing() =>
    [
        duties.Step(
            new("Prepare the pack")
            {
                Done = move.PackPreparedOn is { } prepared ? $"Prepared on {Day(prepared)}." : null,
                Again = NotHandedOver is null && move.AcceptedOn is null ? "move-pack" : null,
                NotNeeded = NotHandedOver,
                NotYet = AssessedFirst,
                First = move.AssessedOn is null ? AssessedFirst : null,
            },
            DutyKind.PrepareTransferPack),
        duties.Step(
            new($"Send the case to {there}")
            {
                Done = move.NotifiedOn is { } sent ? $"Sent on {Day(sent)}, {Way(move.NotifiedBy)}." : null,
                NotNeeded = NotHandedOver,
                NotYet = "The pack is prepared, and it is settled what may be shared.",
                First = move.PackPreparedOn is null ? "The pack is prepared first." : move.Sharing.Basis is null ? SharingFirst : null,
                Which = duty => duty.Subject is not StaySubject,
            },
            DutyKind.NotifyReceivingAuthority),
        duties.Step(
            new($"{there} has it") { Done = move.AcknowledgedOn is { } had ? $"They said so on {Day(had)}." : null, NotNeeded = NotHandedOver, NotYet = AfterPack },
            DutyKind.ObtainAcknowledgement),
        duties.Step(
            new("They understand the risks") { Done = move.RisksUnderstood ? "They said that they do." : null, NotNeeded = NotHandedOver, NotYet = AfterPack },
            DutyKind.CommunicateRisks),
        .. move.Questions.Index().Select(asked => duties.Step(
            new($"Answer their question {asked.Index + 1}")
            {
                Done = asked.Item.AnsweredOn is { } answered ? $"Answered on {Day(answered)}." : null,
                NotNeeded = NotHandedOver,
                Which = duty => duty.Subject is QuestionSubject question && question.QuestionId == asked.Item.Id,
            },
            DutyKind.AnswerTransferQuestion)),
    ];

    private IEnumerable<MoveStep> Answers()
    {
        yield return duties.Step(
            new("They take the child over")
            {
                Done = move.AcceptedOn is { } accepted ? $"Accepted on {Day(accepted)}, responsible from {Day(move.ResponsibleFrom ?? accepted)}." : null,
                NotNeeded = move.AssertedOn is { } asserted ? $"The {Manager} decided on {Day(asserted)} that they are responsible." : NotHandedOver,
                NotYet = move.RefusedOn is { } refused ? $"They refused on {Day(refused)}." : AfterPack,
            },
            DutyKind.ObtainAcceptance);
        if (move.Dispute is { } dispute)
        {
            yield return duties.Step(
                new($"Bring the dispute to the {Manager}") { Done = dispute.NotifiedOn is { } told ? $"Told on {Day(told)}." : null, NotNeeded = dispute.IsOpen ? Ended : "It was decided without that." },
                DutyKind.NotifyServiceManager);
            yield return duties.Step(
                new($"The {Manager} decides") { Done = dispute.DecidedOn is { } decided ? $"Decided on {Day(decided)}." : null, NotNeeded = Ended, NotYet = "They are told first." },
                DutyKind.DecideTransferDispute);
        }

        if (move.AssertedOn is not null)
        {
            yield return duties.Step(
                new("They have the decision on their record") { Done = move.AssertionReceivedOn is { } had ? $"They have it since {Day(had)}." : null, NotNeeded = Ended },
                DutyKind.ObtainAssertionReceipt);
        }
    }

    private IEnumerable<MoveStep> HandingOver() => Enum.GetValues<HandoverStep>().Select(step => duties.Step(
        new(MoveWords.Of(step))
        {
            Done = move.Handover.Contains(step) ? "It is settled." : null,
            NotNeeded = NotHandedOver,
            NotYet = "It is due once they say that they have the case.",
            Which = duty => duty.Subject is HandoverSubject handover && handover.Step == step,
            About = $"{move.Label}/{step}",
            Early = move.Offers > 0 ? "move-handover" : null,
        },
        DutyKind.HandOver));

    private IEnumerable<MoveStep> Ending()
    {
        if (move is { IsPassing: true, AwaitsResidenceReceipt: true })
        {
            yield return new($"{there} knows that the family lives there", MoveStepState.NotYet, "The confirmation travels to them. Until they have it this authority holds the case.") { Task = duties.Page("move-residence-known") };
        }

        if (move.WithdrawnOn is not null && move.Offers > 0)
        {
            yield return duties.Step(new("They confirm the withdrawal") { Done = move.IsOpen ? null : "They have confirmed it." }, DutyKind.ConfirmWithdrawal);
        }

        if (move.StayToDecideOn is not null)
        {
            yield return duties.Step(new("Decide what becomes of the child who lives there") { NotYet = $"It is looked at again on {Day(move.StayToDecideOn.Value)}.", Early = "move-stay" }, DutyKind.DecideStay);
        }

        yield return duties.Step(
            new("Close the case as transferred")
            {
                Done = move.Outcome == TransferOutcome.Transferred ? $"Closed{(shown.File.Ending is { } ending ? $" on {Day(ending.On)}" : "")}." : null,
                NotNeeded = NotHandedOver ?? (move.Outcome == TransferOutcome.Remained ? "This authority stays responsible." : null),
                NotYet = "They take the child over first, and the family lives there.",
                First = move.PassesOn is { } passes ? passes > shown.Today ? $"They are responsible from {Day(passes)}." : null : "The family lives there first, and they know that.",
            },
            DutyKind.CloseAsTransferred);
    }

    private string Manager => shown.Pack.NameOf(Role.ServiceManager);

    private static string Way(NotificationMeans? means) => means switch
    {
        NotificationMeans.Exchange => "from this service to theirs",
        NotificationMeans.Link => "by a link",
        _ => "by hand",
    };

    private static string Day(DateOnly day) => PlainWords.ShortDate(day);
}
