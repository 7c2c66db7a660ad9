using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// A version of the plan is final: complete, SMART and reflecting the parents' views (N13, N15, N18, N19, H15, H16). A later
/// version is agreed only after consulting parents, child and key professionals (N22, H19).
/// </summary>
/// <param name="Version">Its number: the next one.</param>
/// <param name="On">The day.</param>
/// <param name="Content">What it says.</param>
/// <param name="ViewsReason">Why the views of somebody with parental responsibility are not recorded; needed only then (N15).</param>
/// <param name="Consultation">Who was consulted; needed from the second version on.</param>
/// <param name="WordsKept">Why words stay that say nothing by themselves; needed only for those.</param>
/// <param name="Dropped">Which undone actions of the version before are dropped, and why; all others stand in this one too.</param>
public sealed record PlanAgreed(
    int Version,
    DateOnly On,
    PlanContent Content,
    string? ViewsReason = null,
    IReadOnlyList<Consulted>? Consultation = null,
    IReadOnlyList<WordsKept>? WordsKept = null,
    IReadOnlyList<DroppedAction>? Dropped = null) : Act, ISaysWhyNoFamily
{
    private static readonly ParticipantKind[] Parents = [ParticipantKind.Parent, ParticipantKind.Carer];

    /// <summary>
    /// Why somebody was not consulted (N22, H19): each with parental responsibility, for one does not stand for the other, and whoever was
    /// taken off the case where nobody else of their kind takes part; needed only then.
    /// </summary>
    public IReadOnlyList<PersonReason>? NotConsulted { get; init; }

    /// <summary>Why nobody with parental responsibility or care is on the case (N22, H19); needed from the second version on, where it was not said before.</summary>
    public string? NoFamilyReason { get; init; }

    /// <summary>Which outcomes of the version before, that no review has found achieved, do not go on, and why (N13, N28, H27); needed only for those.</summary>
    public IReadOnlyList<DroppedOutcome>? DroppedOutcomes { get; init; }

    /// <summary>Why nothing changes, where a review decided to amend the plan and this version says the same (N33, H31); needed only then.</summary>
    public string? UnchangedReason { get; init; }

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
    [
        .. string.IsNullOrWhiteSpace(Content.HolderId) ? Array.Empty<StaffReference>() : [Holder()],
        .. Content.Actions.SelectMany((action, index) => string.IsNullOrWhiteSpace(action.OwnerId)
            ? []
            : new[]
            {
                new StaffReference($"content.actions[{index}].ownerId", action.OwnerId)
                {
                    KnownOnCase = file => file.Participant(action.OwnerId) is not null || PlanStructure.IsDone(file, action.Id),
                },
            }),
    ];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. PlanRulesOfOrder.NextVersion(Version, desk),
        .. PlanRulesOfOrder.NeedFound(Version, desk),
        .. desk.Happened("on", On, desk.File.FirstPlanningMeeting?.HeldOn, desk.FirstPlanningMeeting),
        .. PlanCompleteness.Check(Content, On, desk),
        .. PlanWords.Check(Content, WordsKept, desk.Pack.Plan.Smart ?? desk.Pack.Plan.HolderClause),
        .. NothingLost(desk),
        .. NextVersion.Check(this, desk),
        .. Content.Contacts.SelectMany((contact, index) => desk.Participant($"content.contacts[{index}].personId", contact.PersonId)),
        .. desk.Pack.ClocksStartWithAnchor ? (Consultation ?? []).SelectMany((entry, index) => desk.TookPart($"consultation[{index}].personId", entry.PersonId)) : [],
        .. PersonReasons.Check("notConsulted", NotConsulted, desk, desk.Pack.Gates.GetValueOrDefault(GateKind.ChangesConsulted)?.Clause),
        .. (PlanAfterMove.IsFirst(Version, desk.File) ? Views(desk) : ConsultedFirst(desk)).Select(refusal => refusal with { PassesOver = true }),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var done = file.CurrentPlan?.Actions.Where(action => action.DoneOn is not null).ToDictionary(action => action.Id) ?? [];
        var amended = AmendedPlans.Pending(file);
        var changed = file.WithVersion(Version, plan => plan with
        {
            AgreedOn = On,
            DraftedBy = null,
            StartsOn = Content.StartsOn,
            ExpectedEndOn = Content.ExpectedEndOn,
            LongTerm = Content.LongTermReason is not null,
            VisitEvery = Content.VisitEvery,
            FromReview = amended.FirstOrDefault()?.Number,
            Outcomes = [.. Content.Outcomes.Select(outcome => outcome.Id)],
            Actions = [.. Content.Actions.Select(action => new ActionProgress(action.Id, action.OwnerId, action.By, done.GetValueOrDefault(action.Id)?.DoneOn))],
        });
        return changed with
        {
            Reviews = changed.Reviews.Replace(review => amended.Any(one => one.Number == review.Number), review => review with { AmendedBy = Version }),
            LongTermAcknowledgedOn = Content.LongTermReason is null ? null : changed.LongTermAcknowledgedOn,
        };
    }

    /// <summary>An agency's professional who leads is known on the case alone (H15); of staff only a practitioner or their manager holds a plan (N18).</summary>
    private StaffReference Holder() => new("content.holderId", Content.HolderId)
    {
        ActsAs = Allocation.HeldBy,
        KnownOnCase = file => file.Allocation.LeadProfessionalId == Content.HolderId && file.Participant(Content.HolderId) is not null,
    };

    /// <summary>An action that is not done goes on in the next version, or is dropped with a reason: none vanishes unseen.</summary>
    private IEnumerable<Refusal> NothingLost(CaseDesk desk)
    {
        var (dropped, clause) = (Dropped ?? [], desk.Pack.Rule(DutyKind.CompleteAction).Clause);
        var undone = desk.File.CurrentPlan?.Actions.Where(action => action.DoneOn is null).Select(action => action.Id).ToList() ?? [];
        var carried = Content.Actions.Select(action => action.Id).ToHashSet();
        foreach (var lost in undone.Where(id => !carried.Contains(id) && dropped.All(action => action.ActionId != id)))
        {
            yield return new("dropped", $"the action '{lost}' of version {Version - 1} is not done: go on with it under the same id, or say in 'dropped' why not.", clause);
        }

        for (var index = 0; index < dropped.Count; index++)
        {
            var action = dropped[index];
            if (!undone.Contains(action.ActionId))
            {
                yield return new($"dropped[{index}].actionId", $"the version in force has no undone action '{action.ActionId}': leave it out.");
            }
            else if (carried.Contains(action.ActionId))
            {
                yield return new($"dropped[{index}].actionId", $"the action '{action.ActionId}' stands in this version: it is not dropped.");
            }

            foreach (var refusal in CaseDesk.Reason($"dropped[{index}].reason", action.Reason, "the reason", clause))
            {
                yield return refusal;
            }
        }
    }

    private IEnumerable<Refusal> Views(CaseDesk desk)
    {
        if (desk.Pack.Gates.GetValueOrDefault(GateKind.ParentalViews) is not { } gate || (!string.IsNullOrWhiteSpace(ViewsReason) && !EmptyWords.Are(ViewsReason) && !EmptyWords.AreOnlyAPromise(ViewsReason)))
        {
            yield break;
        }

        var heard = desk.File.Plan(Version)?.ViewsFrom
            .Any(id => EverOnTheCase.Is(desk.File, id, Parents)) ?? false;
        if (!heard)
        {
            yield return new("viewsReason", "the final plan reflects the parents' views: record them on a draft ('planDrafted', 'viewsOnPlanRecorded'), or give the reason.", gate.Clause);
        }
        else if (WithResponsibility(desk).Except(desk.File.Plan(Version)!.ViewsFrom).ToList() is { Count: > 0 } unheard)
        {
            yield return new("viewsReason", $"the views of {Quoted(unheard)} are not on the draft, and one parent does not stand for the other: record them ('viewsOnPlanRecorded'), or give the reason.", gate.Clause);
        }
    }

    private IEnumerable<Refusal> ConsultedFirst(CaseDesk desk)
    {
        if (desk.Pack.Gates.GetValueOrDefault(GateKind.ChangesConsulted) is not { } gate)
        {
            yield break;
        }

        var consulted = (Consultation ?? []).Where(entry => !string.IsNullOrWhiteSpace(entry.Said) && !EmptyWords.AreNoAnswer(entry.Said))
            .Select(entry => entry.PersonId)
            .ToHashSet();
        List<Refusal> family = [.. OneOf(Parents, "a parent or carer")];
        foreach (var refusal in (family.Count > 0 ? family : OfEach())
            .Concat(OneOf([ParticipantKind.Agency], "key professionals of other agencies"))
            .Concat(desk.Pack.ClocksStartWithAnchor ? OfTheChild() : []))
        {
            yield return refusal;
        }

        var childHasPlan = desk.File.Participants.Any(person => person is { Kind: ParticipantKind.Child, ReceivesPlan: true });
        if (childHasPlan && !consulted.Any(id => EverOnTheCase.Is(desk.File, id, [ParticipantKind.Child])))
        {
            yield return new("consultation", "the child must be consulted about changes to the plan.", gate.Clause);
        }

        // Where no copy goes to the child, they are asked all the same where they are old enough, or may be.
        IEnumerable<Refusal> OfTheChild() => desk.File.Participants
            .Where(person => person is { Kind: ParticipantKind.Child, ReceivesPlan: false } && IsOldEnough(desk) && !consulted.Contains(person.Id) && !IsExcused(person.Id))
            .Select(person => new Refusal("notConsulted", $"the child ('{person.Id}') {(desk.ChildBornOn is null ? "may be" : "is")} old enough to be asked about changes to the plan, and was not: ask them, or give the reason in 'notConsulted'.", gate.Clause));

        IEnumerable<Refusal> OfEach() =>
        [
            .. desk.Pack.ClocksStartWithAnchor ? NoFamily.Refuse(this, desk, gate.Clause) : [],
            .. WithResponsibility(desk).Where(id => !consulted.Contains(id) && !IsExcused(id)).Select(id =>
                new Refusal("notConsulted", $"'{id}' has parental responsibility and was not consulted: ask them, or give the reason in 'notConsulted'. One parent does not stand for the other.", gate.Clause)),
        ];

        // Of agencies nothing is asked where none ever took part; where all were taken off the case, why they were not asked.
        IEnumerable<Refusal> OneOf(IReadOnlyList<ParticipantKind> kinds, string whom)
        {
            if (consulted.Any(id => EverOnTheCase.Is(desk.File, id, kinds)))
            {
                return [];
            }

            return desk.File.Participants.Any(person => kinds.Contains(person.Kind) && !(kinds.Contains(ParticipantKind.Parent) && desk.Pack.ClocksStartWithAnchor && IsExcused(person.Id)))
                ? [new("consultation", $"{whom} must be consulted about changes to the plan.", gate.Clause)]
                : EverOnTheCase.Of(desk.File)
                    .Where(person => kinds.Contains(person.Kind))
                    .Select(person => person.Id)
                    .Distinct()
                    .Where(id => !IsExcused(id))
                    .Select(id => new Refusal("notConsulted", $"{whom} must be consulted about changes to the plan, and '{id}' was taken off the case as one: consult them, or give the reason in 'notConsulted'.", gate.Clause));
        }
    }

    /// <summary>As old as a child to whom the authority writes; one whose date of birth is not known may be.</summary>
    private bool IsOldEnough(CaseDesk desk) =>
        desk.ChildBornOn is not { } born || born.AddYears(desk.Pack.ChildIsWrittenToFrom) <= On;

    private bool IsExcused(string id) => NotConsulted?.Any(entry => entry.PersonId == id) == true;

    /// <summary>Each with parental responsibility is asked for themselves, since edition 2.</summary>
    private static IReadOnlyList<string> WithResponsibility(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor ? ParentalResponsibility.HeldBy(desk) : [];

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));
}
