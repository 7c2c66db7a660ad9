using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Simulation.Stories;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.Tests.Demo;

/// <summary>What a newcomer finds in the demo, whatever the day on which it is started.</summary>
public sealed class InventedCaseloadTests
{
    private static readonly WorkingCalendar Calendar = PackLibrary.Shipped.All[0].Pack.Authority.WorkingCalendar();

    /// <summary>What the demo has to show, as it is read from the record.</summary>
    private static readonly Dictionary<string, Func<CaseView, DateOnly, bool>> Shown = new()
    {
        ["just referred, and nobody has it"] = (view, today) => Has(view, DutyKind.AllocateWorker) && view.File.ReferredOn >= Calendar.AddWorkingDays(today, -1),
        ["brother and sister referred together"] = (view, _) => Has(view, DutyKind.AllocateWorker) && view.People.Count(person => person.Name.Split(' ')[^1] == view.People[0].Name.Split(' ')[^1]) > 1,
        ["the assessment to begin"] = (view, today) => IsOverdue(view, DutyKind.StartAssessment, today) && view.File.Allocation.WorkerId is not null,
        ["being assessed"] = (view, today) => IsDue(view, DutyKind.ConcludeAssessment, today) && view.File.Assessment is not null,
        ["an assessment that is late"] = (view, today) => IsOverdue(view, DutyKind.ConcludeAssessment, today),
        ["an unborn child"] = (view, today) => view.People.Any(person => person.BornOn > today),
        ["an outcome to be confirmed by the worker"] = (view, _) => Has(view, DutyKind.ConfirmEntry),
        ["a first meeting planned"] = (view, today) => view.File.Meetings.Any(meeting => meeting is { Purpose: MeetingPurpose.FirstPlanning, State: MeetingState.Arranged } && LondonTime.DateOf(meeting.StartsAt) >= today),
        ["a first meeting late"] = (view, today) => IsOverdue(view, DutyKind.HoldFirstPlanningMeeting, today),
        ["a meeting to be arranged again"] = (view, _) => Has(view, DutyKind.RearrangeMeeting),
        ["a plan to be agreed"] = (view, today) => IsDue(view, DutyKind.AgreePlan, today),
        ["a plan that is agreed and not circulated"] = (view, _) => Has(view, DutyKind.CirculatePlan),
        ["waiting for signatures"] = (view, _) => view.Duties.Count(duty => duty.Duty.Kind == DutyKind.ObtainPlanReply) is 1 or 2,
        ["a copy to be given by hand"] = (view, _) => Has(view, DutyKind.GivePlanByHand),
        ["a disagreement"] = (view, _) => Has(view, DutyKind.FurtherDuty) && view.File.CurrentPlan is { } plan && plan.Version == 1,
        ["a review soon"] = (view, today) => view.File.Meetings.Any(meeting => meeting is { Purpose: MeetingPurpose.Review, State: MeetingState.Arranged }) && IsDue(view, DutyKind.HoldReview, today),
        ["a review overdue"] = (view, today) => IsOverdue(view, DutyKind.HoldReview, today),
        ["an outcome to be recorded"] = (view, _) => Has(view, DutyKind.RecordReviewOutcome),
        ["a plan to be amended"] = (view, _) => Has(view, DutyKind.AmendPlan),
        ["an amended plan to be circulated"] = (view, _) => Has(view, DutyKind.CirculateAmendedPlan) && !Has(view, DutyKind.AmendPlan),
        ["an early review"] = (view, today) => IsDue(view, DutyKind.HoldEarlyReview, today),
        ["a visit overdue"] = (view, today) => IsOverdue(view, DutyKind.VisitChild, today),
        ["an action overdue"] = (view, today) => IsOverdue(view, DutyKind.CompleteAction, today),
        ["the review at twelve months ahead"] = (view, today) => view.Duties.Any(duty => duty.Duty is { Kind: DutyKind.HoldTwelveMonthReview, Deadline.Due: var due } && due >= today && due < today.AddMonths(2)),
        ["who chairs to be approved"] = (view, _) => Has(view, DutyKind.AgreeReviewChair),
        ["how often is reviewed to be approved"] = (view, _) => Has(view, DutyKind.AgreeReviewInterval),
        ["a restriction to be decided on"] = (view, _) => Has(view, DutyKind.DecideOnRestriction),
        ["a closure to be decided on"] = (view, today) => IsDue(view, DutyKind.DecideClosure, today),
        ["a breach to be answered"] = (view, today) => IsDue(view, DutyKind.AnswerBreach, today),
        ["a concern to be discussed"] = (view, _) => Has(view, DutyKind.DiscussSafeguardingConcern),
        ["a strategy discussion to be held"] = (view, _) => Has(view, DutyKind.HoldStrategyDiscussion),
        ["a section 47 enquiry"] = (view, today) => IsDue(view, DutyKind.ConcludeSection47Enquiry, today),
        ["on hold under a child protection plan"] = (view, _) => Has(view, DutyKind.ResolveHold),
        ["a restricted case"] = (view, _) => view.File.NamedPeople is not null,
        ["arrangements agreed with the family"] = (view, today) => view.File.Regime.Kind == RegimeKind.AgreedWithFamily && IsDue(view, DutyKind.AgreeArrangements, today),
        ["arrangements to be agreed anew"] = (view, today) => IsOverdue(view, DutyKind.AgreeArrangements, today),
        ["adulthood to be planned for"] = (view, _) => Has(view, DutyKind.PlanForAdulthood),
        ["a move to be assessed"] = (view, _) => Has(view, DutyKind.AssessMove) && view.File.OpenTransfer is { TemporaryUntil: null },
        ["a move offered to another authority"] = (view, _) => Has(view, DutyKind.ObtainAcknowledgement),
        ["a dispute"] = (view, _) => Has(view, DutyKind.DecideTransferDispute),
        ["a move being handed over"] = (view, _) => Has(view, DutyKind.CloseAsTransferred) && Has(view, DutyKind.HandOver),
        ["a stay for a while"] = (view, _) => Has(view, DutyKind.ReviewTemporaryMove),
        ["a move in to be acknowledged"] = (view, _) => Has(view, DutyKind.AcknowledgeTransfer),
        ["a move in to be decided on"] = (view, _) => Has(view, DutyKind.DecideTransferIn) && !Has(view, DutyKind.AcknowledgeTransfer),
        ["the meeting after a move"] = (view, _) => Has(view, DutyKind.HoldTransferMeeting) && !Has(view, DutyKind.DecideTransferIn),
        ["ended: no longer in need"] = (view, _) => view.File.Ending is { Reason: EndingReason.NoLongerInNeed },
        ["ended: no need found"] = (view, _) => view.File.Ending is { Reason: EndingReason.NoNeedFound },
        ["ended: transferred"] = (view, _) => view.File.Ending is { Reason: EndingReason.Transferred },
        ["ended: looked after"] = (view, _) => view.File.Ending is { Reason: EndingReason.LookedAfter },
        ["opened again"] = (view, _) => view.File.Ending is null && Has(view, DutyKind.TellMisinformed),
        ["without a worker under a plan"] = (view, _) => Has(view, DutyKind.AllocateWorker) && view.File.CurrentPlan is not null,
        ["a plan to be taken over"] = (view, _) => Has(view, DutyKind.TakeOverPlan),
    };

    /// <summary>An ordinary Monday; the Tuesday after Easter; the Sunday on which the clocks go forward; the days between the years; the Monday after the clocks went back.</summary>
    public static TheoryData<string> Days => Dose.Of<TheoryData<string>>(small: ["2026-11-30", "2027-03-30"], full: ["2026-11-30", "2027-03-30", "2027-03-28", "2026-12-29", "2027-11-01", "2028-02-29"]);

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_stage_of_both_procedures_is_there_and_each_duty_has_somebody_whose_it_is(string day)
    {
        var today = DateOnly.Parse(day);
        await using var host = await VirtualHost.StartAsync(InventedCaseload.BeginsAt(today), PackLibrary.Shipped, VirtualRecord.Memory);

        var brokenOff = await InventedCaseload.LiveAsync(host, today, CancellationToken.None);

        Assert.Empty(brokenOff);
        Assert.Equal(today, host.Today);
        var views = await ViewsAsync(host);
        Assert.InRange(views.Count, 60, 80);
        Assert.Equal(["hillingdon", "northamptonshire"], views.Select(view => view.File.Pack.Id).Distinct().Order());
        Assert.Empty(Shown.Where(state => !views.Any(view => state.Value(view, today))).Select(state => state.Key));
        Assert.Empty(await NobodysAsync(host, views));
        Assert.All(views, view => Assert.Equal(view.File.Sequence, view.TakenUp));
    }

    private static async Task<IReadOnlyList<CaseView>> ViewsAsync(VirtualHost host)
    {
        var views = new List<CaseView>();
        foreach (var summary in (await host.Reader.ListAsync(new() { Take = 200, IncludeEnded = true }, CancellationToken.None)).Cases)
        {
            views.Add((await host.Reader.FindAsync(summary.CaseId, CancellationToken.None))!);
        }

        return views;
    }

    /// <summary>The duties of a person who is not on the directory, or of a role that nobody has in the team or above it.</summary>
    private static async Task<IReadOnlyList<string>> NobodysAsync(VirtualHost host, IReadOnlyList<CaseView> views)
    {
        var (staff, teams) = (await host.Staff.StaffAsync(CancellationToken.None), await host.Staff.TeamsAsync(CancellationToken.None));
        return
        [
            .. from view in views
               from duty in view.Duties.Select(duty => duty.Duty)
               let authority = teams.Where(team => team.PackId == view.File.Pack.Id).Select(team => team.Id).ToList()
               where !staff.Any(member => duty.OwnerId is null
                   ? member.Roles.Contains(duty.Owner) && (member.TeamId == view.File.Allocation.TeamId || (duty.Owner == Role.ServiceManager && authority.Contains(member.TeamId)))
                   : member.Id == duty.OwnerId && authority.Contains(member.TeamId))
               select $"{view.File.CaseId} {duty.Key}: {duty.Owner} {duty.OwnerId}",
        ];
    }

    private static bool Has(CaseView view, DutyKind kind) => view.Duties.Any(duty => duty.Duty.Kind == kind);

    private static bool IsDue(CaseView view, DutyKind kind, DateOnly today) => view.Duties.Any(duty => duty.Duty.Kind == kind && (duty.Duty.Deadline is not { Due: var due } || due >= today));

    private static bool IsOverdue(CaseView view, DutyKind kind, DateOnly today) => view.Duties.Any(duty => duty.Duty.Kind == kind && duty.Duty.Deadline is { Due: var due } && due < today);
}
