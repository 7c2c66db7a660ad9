using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>The duties about the plan.</summary>
internal static class PlanDuties
{
    /// <summary>Settle the plan after its meeting (N13–N16, H13).</summary>
    public static DutyDefinition AgreePlan { get; } = new(DutyKind.AgreePlan)
    {
        Title = words => $"Settle the {words.Plan}",
        NextStep = "Complete the plan with the views of the parents and record it as agreed.",
        AtEnd = DutyAtEnd.FallsAway("there is no plan to make any more"),
        OrdinaryPractice = OrdinaryPlan.Agree,
        WaitsFor =
        [
            new(
                "takenOverWithoutPlan",
                "The child protection plan has ended, and there is no plan yet. Hold a planning meeting and agree a plan there; or, where the child is no longer in need, recommend to close.",
                file => file is { NoPlanSince: not null, FirstPlanningMeeting: not { HeldOn: not null } }),
        ],
        EndedBy = [typeof(PlanAgreed)],
        Arises = CaseStep.FirstPlanningMeeting,
        Ends = CaseStep.Plan,
    };

    /// <summary>Circulate the first plan (N20, H18).</summary>
    public static DutyDefinition CirculatePlan { get; } = new(DutyKind.CirculatePlan)
    {
        Title = words => $"Circulate the {words.Plan}",
        NextStep = "Check the recipients and record the plan as circulated, with the reason for whoever gets no copy: the copies then leave by themselves.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Plan),
        OrdinaryPractice = day => day.ByWorker(OrdinaryPlan.Circulate(day)),
        EndedBy = [typeof(PlanCirculated), typeof(PlanAgreed)],
        DoneBy = [typeof(PlanCirculated)],
        Subject = PlanSubject.Read,
        OwnedBy = Circulates,
        Arises = CaseStep.Plan,
        Ends = CaseStep.Circulation,
    };

    /// <summary>Circulate a plan amended by a review (N4, N35, N36, H35).</summary>
    public static DutyDefinition CirculateAmendedPlan { get; } = new(DutyKind.CirculateAmendedPlan)
    {
        Title = words => $"Circulate the amended {words.Plan}",
        NextStep = "Check the recipients and record the plan as circulated, with the reason for whoever gets no copy: the copies then leave by themselves.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Plan, OpenItemId.Amendment),
        OrdinaryPractice = day => ((PlanSubject)day.Duty.Subject!).Version is var version && day.File.Plan(version) is { AgreedOn: not null }
            ? day.ByWorker(OrdinaryPlan.Circulate(day))
            : OrdinaryDay.Wait(day),
        EndedBy = [typeof(PlanCirculated), typeof(PlanAgreed)],
        DoneBy = [typeof(PlanCirculated)],
        Subject = PlanSubject.Read,
        WaitsFor =
        [
            new(
                "planNotAmended",
                "The review decided to amend the plan, and the amendment is not agreed yet. The limit runs from the review.",
                file => file.CurrentPlan is { CirculatedOn: not null } && AmendedPlans.Pending(file).Count > 0),
        ],
    };

    /// <summary>Give the plan by hand to somebody who cannot be reached otherwise, or who joined after it was circulated (N14, N20, N35, H12, H18, H35).</summary>
    public static DutyDefinition GivePlanByHand { get; } = new(DutyKind.GivePlanByHand)
    {
        Title = words => $"Give the {words.Plan} by hand",
        NextStep = "No message reaches this person, they joined after the copies had gone, the dates of the plan have changed since, or it waits until a move is assessed. Give them a copy, and record the day.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Copy),
        OrdinaryPractice = day => day.ByWorker(new PlanGivenByHand(((PlanSubject)day.Duty.Subject!).Version, day.PersonId, day.Today)),
        EndedBy = [typeof(PlanGivenByHand), typeof(PlanAgreed), typeof(PlanCirculated), typeof(ParticipantLeft), typeof(DisclosureRestricted), typeof(MoveAssessed), typeof(MoveReported), typeof(TransferWithdrawn)],
        DoneBy = [typeof(PlanGivenByHand)],
        Subject = PlanSubject.Read,
        PartOf = CopyOfPlan.Circulation,
    };

    /// <summary>Obtain a person's signature or disagreement (N14, H12).</summary>
    public static DutyDefinition ObtainPlanReply { get; } = new(DutyKind.ObtainPlanReply)
    {
        Title = words => $"Obtain the reply to the {words.Plan}",
        NextStep = "Ask for the reply, and record it: also where the person declines, or does not answer although asked again.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Reply),
        OrdinaryPractice = OrdinaryPlan.Reply,
        EndedBy = [typeof(PlanReplyRecorded), typeof(PlanAgreed), typeof(PlanCirculated), typeof(ParticipantLeft), typeof(DisclosureDecided)],
        DoneBy = [typeof(PlanReplyRecorded)],
        Subject = PlanSubject.Read,
        AwaitsPerson = true,
    };

    /// <summary>Complete an action of the plan by its date (N21).</summary>
    public static DutyDefinition CompleteAction { get; } = new(DutyKind.CompleteAction)
    {
        Title = words => $"Complete an action of the {words.Plan}",
        NextStep = "Complete the action and record the day.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Action),
        OrdinaryPractice = day => day.ByWorker(new ActionCompleted(day.Duty.Subject!.Text, day.Today)),
        EndedBy = [typeof(ActionCompleted), typeof(PlanAgreed)],
        DoneBy = [typeof(ActionCompleted)],
        MovedBy = [typeof(PlanAgreed)],
        Subject = NamedSubject.Read,
        MayBeSetByPlan = true,
        SetOn = (file, subject) => ActionOf(file, subject)?.By,
        OwnedBy = (file, subject, _) => ActionOf(file, subject) is { } action && action.OwnerId == file.Allocation.WorkerId ? new(Role.SocialWorker, action.OwnerId) : null,
    };

    /// <summary>Say who does now what the plan gives to a former worker, and tell those who have it (N18, H15).</summary>
    public static DutyDefinition TakeOverPlan { get; } = new(DutyKind.TakeOverPlan)
    {
        Title = words => $"Say who does now what the {words.Plan} gives to a former worker",
        NextStep = "See which actions the former worker was to do, agree who does them now, tell the family and everybody else who has the plan, and record who was told and how. A new version of the plan does it too.",
        AtEnd = DutyAtEnd.FallsAway("each action that is not done is decided on at the end"),
        OrdinaryPractice = day => day.ByWorker(new PlanTakenOver(
            day.Today,
            [.. PlanHolders.LeftOpen(day.File).Select(action => new ActionGiven(action.Id, day.File.Allocation.WorkerId ?? day.Team.Worker.Id))],
            PlanHolders.WhoHasThePlan(day.File),
            "By telephone and at the next visit.")),
        EndedBy = [typeof(PlanTakenOver), typeof(PlanAgreed), typeof(ActionCompleted), typeof(WorkerAssigned), typeof(LeadProfessionalNamed)],
        DoneBy = [typeof(PlanTakenOver)],
        FromEdition = 3,
    };

    /// <summary>Record what the plan says that was taken over from another system (N18, N19, H15, H16).</summary>
    public static DutyDefinition CompleteAdoptedPlan { get; } = new(DutyKind.CompleteAdoptedPlan)
    {
        Title = words => $"Record what the {words.Plan} says that was taken over",
        NextStep = "Only the dates of this plan came from the other system. Go through it with the family and the services, and record it as the next version: who holds it, the needs, outcomes and actions, and how often the child is visited. Until then nobody is reminded of a visit or an action.",
        AtEnd = DutyAtEnd.FallsAway("there is no plan any more"),
        OrdinaryPractice = OrdinaryPlan.Amend,
        EndedBy = [typeof(PlanAgreed)],
        FromEdition = 4,
    };

    /// <summary>
    /// The first plan is circulated by whoever chaired the meeting in which it was made, as a person (N20, H18); a later version by whoever
    /// circulates an amended plan (N35, H35). A manager who chaired as such does it as the manager of the team.
    /// </summary>
    private static DutyOwner? Circulates(CaseFile file, DutySubject? subject, PolicyPack pack)
    {
        if (!pack.ClocksStartWithAnchor)
        {
            return null;
        }

        if (subject is PlanSubject about && !PlanAfterMove.IsFirst(about.Version, file))
        {
            return DutyBook.HolderOf(pack.Rule(DutyKind.CirculateAmendedPlan).Owner, file);
        }

        return file.FirstPlanningMeeting is { HeldOn: not null } meeting && (meeting.ChairRole is Role.SocialWorker or Role.LeadProfessional || meeting.ChairRole != pack.Rule(DutyKind.CirculatePlan).Owner)
            ? new(meeting.ChairRole, meeting.ChairId)
            : null;
    }

    private static ActionProgress? ActionOf(CaseFile file, DutySubject? subject) =>
        file.CurrentPlan?.Actions.FirstOrDefault(action => action.Id == subject?.Text);
}
