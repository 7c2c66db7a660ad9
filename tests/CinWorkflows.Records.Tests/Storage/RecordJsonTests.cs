using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Records.Tests.Storage;

public class RecordJsonTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void File_WithEveryPart_ComesBackAsItWas()
    {
        var file = Example.Blank("C-1") with
        {
            Sequence = 40,
            ReferredOn = Day,
            AdoptedOn = Day,
            Routes = [Circumstance.ShortBreaks],
            Allocation = new("team-1", "sw-1", "lead"),
            Participants = [new("child", ParticipantKind.Child, true), new("mother", ParticipantKind.Parent, true, true)],
            Assessment = new(Day, Day, AssessmentOutcome.Section17Support),
            AttendeesDiscussedOn = Day,
            Meetings = [new("m1", MeetingPurpose.Review, MeetingState.Held, Example.Start, Example.Start.AddHours(1), "sw-1", Role.SocialWorker, ["mother"]) { Revision = 2, Declined = ["school"], HeldOn = Day }],
            Plans =
            [
                new()
                {
                    Version = 2,
                    AgreedOn = Day,
                    VisitEvery = new(4, Unit.Weeks),
                    FromReview = 1,
                    Outcomes = ["o1"],
                    Actions = [new("a1", "sw-1", Day, Day)],
                    Recipients = ["mother"],
                    GivenByHand = ["mother"],
                    Replies = [new("mother", PlanReply.Signed, Day)],
                },
            ],
            Interval = new(new(3, Unit.Months), true, Day),
            Reviews = [new(1) { ChairAgreed = Role.TeamManager, Outcomes = [ReviewOutcome.RemainsInNeed], OutcomeOn = Day, AmendedBy = 2 }],
            Concerns = [new("c1", Day, Day)],
            Visits = new(Day, 3),
            Regime = new(RegimeKind.AgreedWithFamily, Day, new(6, Unit.Months), new(10, Unit.WorkingDays)),
            Closure = new(Day, "sw-1", "close", Day, false),
            Strategy = new(Day, Day, true),
            Hold = new(Day),
            HoldEndedOn = Day,
            Ending = new(Day, EndingReason.LookedAfter, null, "RC7"),
        };

        Assert.Equivalent(file, RecordJson.File(RecordJson.Write(file)), strict: true);
    }

    [Fact]
    public void Duty_WithItsExplanation_ComesBackEqual()
    {
        var duty = Example.Duty(DutyKind.HoldReview, new(2026, 3, 13)) with { Warning = Example.Deadline(new(2026, 3, 11)), WaitsFor = "assessmentNotConcluded" };

        Assert.Equal(duty, RecordJson.Duty(RecordJson.Write(duty)));
    }
}
