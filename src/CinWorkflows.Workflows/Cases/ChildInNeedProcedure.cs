using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Assessments;
using CinWorkflows.Workflows.Breaches;
using CinWorkflows.Workflows.Circulation;
using CinWorkflows.Workflows.Closure;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Disclosures;
using CinWorkflows.Workflows.FurtherDuties;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Planning;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Reviews;
using CinWorkflows.Workflows.Safeguarding;
using CinWorkflows.Workflows.Transfers;
using CinWorkflows.Workflows.Undelivered;
using CinWorkflows.Workflows.Visits;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Workflows.Cases;

/// <summary>The life of a Child in Need, from the referral to the end, as both procedures tell it.</summary>
public static class ChildInNeedProcedure
{
    /// <summary>The duties that are open on a case, by key.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack version whose rules hold.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="done">The steps that the service has done; none where only limits are asked for.</param>
    public static IReadOnlyDictionary<string, Duty> DutiesOf(
        CaseFile file,
        PolicyPack pack,
        WorkingCalendar calendar,
        IReadOnlyDictionary<string, StepResult>? done = null) =>
        Procedure.Run(RunAsync, file, pack, calendar, done ?? FrozenDictionary<string, StepResult>.Empty).Duties;

    /// <summary>Runs it for one case.</summary>
    public static async Task RunAsync(Procedure now)
    {
        now.Alongside(MeetingInvitations.RunWithdrawalsAsync(now));
        if (now.File.Stage == CaseStage.Ended)
        {
            // N25, N34: no end answers a concern.
            await now.Together(
                TransferringOut.RunAfterEndAsync(now),
                ReceivingIn.RunAfterEndAsync(now),
                StillToBeTold.RunAfterEndAsync(now),
                SafeguardingConcerns.RunAsync(now),
                StrategyDiscussion.RunAsync(now),
                ChangedCircumstances.RunAsync(now),
                UnansweredBreaches.RunAsync(now),
                RestrictionsToDecide.RunAsync(now),
                EntriesInDoubt.RunAsync(now));
            return;
        }

        // N1, H1: while a child protection plan runs this procedure does not apply. A danger stays one (N25, N34), and a family that moves is
        // seen to with the other authority (N44).
        if (now.File.Stage == CaseStage.OnHold)
        {
            await now.Together(
                MeetingInvitations.RunAsync(now),
                MeetingsInCalendar.RunAsync(now),
                ReceivingIn.RunAsync(now),
                TransferringOut.RunAsync(now),
                ProtectionPlanHold.RunAsync(now),
                OtherCases.RunAsync(now),
                SafeguardingConcerns.RunAsync(now),
                StrategyDiscussion.RunAsync(now),
                ChangedCircumstances.RunAsync(now),
                UnansweredBreaches.RunAsync(now),
                RestrictionsToDecide.RunAsync(now),
                EntriesInDoubt.RunAsync(now));
            return;
        }

        await now.Together(
            CaseAllocation.RunAsync(now),
            OtherCases.RunAsync(now),
            SafeguardingConcerns.RunAsync(now),
            UnansweredBreaches.RunAsync(now),
            RestrictionsToDecide.RunAsync(now),
            EntriesInDoubt.RunAsync(now),
            StrategyDiscussion.RunAsync(now),
            ChangedCircumstances.RunAsync(now),
            AssessmentProcess.RunFurtherAsync(now),
            Adulthood.RunAsync(now),
            MeetingInvitations.RunAsync(now),
            MeetingChairs.RunAsync(now),
            MeetingsInCalendar.RunAsync(now),
            MeetingNotes.RunAsync(now),
            UndeliveredMessages.RunAsync(now),
            FurtherDuty.RunAsync(now),
            ReceivingIn.RunAsync(now),
            TransferringOut.RunAsync(now),
            ReceivingIn.IsTakenOver(now.File) ? FromAssessmentToReview(now) : Task.CompletedTask);
    }

    private static async Task FromAssessmentToReview(Procedure now)
    {
        // N44: a child who is assessed anew after a move is not without visits meanwhile.
        if (PlanAfterMove.WhileReassessed(now.File) is not null)
        {
            now.Alongside(VisitSchedule.RunAsync(now));
        }

        // The two run side by side: Northamptonshire's meeting counts from the start of the assessment (N6), yet follows it (N5).
        await now.Together(AssessmentProcess.RunAsync(now), FirstPlanningMeeting.RunAsync(now));
        if (now.File.NoPlanSince is not null && now.File.CurrentPlan is null)
        {
            now.Alongside(ClosureDecision.RunAsync(now));
        }

        await PlanAgreement.RunAsync(now);
        await now.Together(
            PlanCirculation.RunAsync(now),
            AdoptedPlan.RunAsync(now),
            PlanActions.RunAsync(now),
            PlanTakeOver.RunAsync(now),
            VisitSchedule.RunAsync(now),
            ReviewCycle.RunAsync(now),
            ClosureDecision.RunAsync(now));
    }
}
