using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Duties;

/// <summary>Subjects are stored as their text, in keys too: a text that was stored once is read for ever.</summary>
public sealed class DutySubjectTests
{
    private const int Times = 500;

    /// <summary>Every form with the text that records of v0.1 hold.</summary>
    public static TheoryData<DutyKind, DutySubject, string> Stored => new()
    {
        { DutyKind.CirculatePlan, new PlanSubject(1), "v1" },
        { DutyKind.ObtainPlanReply, new PlanSubject(12, "mother-1"), "v12/mother-1" },
        { DutyKind.HoldReview, new ReviewSubject(3), "3" },
        { DutyKind.ObtainViews, new ReviewSubject(3, "mother-1"), "3/mother-1" },
        { DutyKind.RearrangeMeeting, new MeetingAgainSubject(MeetingPurpose.FirstPlanning), "firstPlanningMeeting" },
        { DutyKind.RearrangeMeeting, new MeetingAgainSubject(MeetingPurpose.TransferIn), "transferMeeting" },
        { DutyKind.RearrangeMeeting, new MeetingAgainSubject(MeetingPurpose.Review, 2), "review2" },
        { DutyKind.CompleteAction, new NamedSubject("a1"), "a1" },
        { DutyKind.InformByHand, new InformedSubject("invitation-m1-0", "father-1"), "invitation-m1-0/father-1" },
        { DutyKind.SettleUndelivered, new UndeliveredSubject("8f3a", "father-1"), "8f3a/father-1" },
        { DutyKind.FurtherDuty, new FurtherDutySubject("monthGate", "step1"), "monthGate/step1" },
        { DutyKind.FurtherDuty, new FurtherDutySubject("panel", null), "panel" },
        { DutyKind.FurtherDuty, new FurtherDutySubject("panel", "v1/mother-1/step2"), "panel/v1/mother-1/step2" },
        { DutyKind.AcknowledgeTransfer, new DaySubject(new(2026, 1, 5)), "2026-01-05" },
        { DutyKind.AcknowledgeTransfer, new RiskNoteSubject(new(2026, 1, 5)), "note-2026-01-05" },
        { DutyKind.DecideTransferIn, new DaySubject(new(2026, 1, 5)), "2026-01-05" },
        { DutyKind.AssessMove, new MoveSubject("t1"), "t1" },
        { DutyKind.ReviewTemporaryMove, new MoveDaySubject("t1", new(2026, 6, 30)), "t1/2026-06-30" },
        { DutyKind.BriefCounterpart, new CounterpartSubject("t1", "school-1"), "t1/school-1" },
        { DutyKind.SettleSharing, new SharingSubject("t1", 0), "t1/0" },
        { DutyKind.AnswerTransferQuestion, new QuestionSubject("t1", "q1"), "t1/q1" },
        { DutyKind.HandOver, new HandoverSubject("t1", HandoverStep.JointVisit), "t1/JointVisit" },
        { DutyKind.ObtainAcknowledgement, new OfferSubject("t1", 2), "t1/2" },
        { DutyKind.NotifyReceivingAuthority, new OfferSubject("t1", 1, Again: true), "t1/1again" },
        { DutyKind.NotifyReceivingAuthority, new OfferSubject("t1", 1, ByHand: true), "t1/1/byHand" },
        { DutyKind.NotifyReceivingAuthority, new StaySubject("t1", new(2026, 6, 30)), "t1/stay-2026-06-30" },
        { DutyKind.SettleResidence, new MoveDaySubject("t1", new(2026, 1, 5)), "t1/2026-01-05" },
        { DutyKind.DecideStay, new MoveDaySubject("t1", new(2026, 1, 5)), "t1/2026-01-05" },
        { DutyKind.SettleRefusedTransfer, new DaySubject(new(2026, 1, 5)), "2026-01-05" },
        { DutyKind.SettleNationalReferral, new NamedSubject("trafficking-t1"), "trafficking-t1" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_subject_is_stored_as_its_text_and_read_back(DutyKind kind, DutySubject subject, string text)
    {
        Assert.Equal(text, subject.Text);
        Assert.Equal(subject, DutySubject.Of(kind, text));
        Assert.Equal($"{kind}:{text}", Duty.KeyOf(kind, subject));
    }

    [Fact]
    public void Any_subject_that_a_duty_can_have_is_read_back()
    {
        var random = new Random(20260105);
        for (var time = 0; time < Times; time++)
        {
            foreach (var (kind, subject) in Any(random))
            {
                Assert.Equal(subject, DutySubject.Of(kind, subject.Text));
            }
        }
    }

    [Theory]
    [InlineData(DutyKind.AllocateWorker, "t1")]
    [InlineData(DutyKind.HoldReview, "v1")]
    [InlineData(DutyKind.HoldReview, "01")]
    [InlineData(DutyKind.CirculatePlan, "1")]
    [InlineData(DutyKind.ObtainPlanReply, "v1/")]
    [InlineData(DutyKind.RearrangeMeeting, "meeting")]
    [InlineData(DutyKind.ReviewTemporaryMove, "t1/30 June")]
    [InlineData(DutyKind.HandOver, "t1/1")]
    [InlineData(DutyKind.AssessMove, "t1/1")]
    [InlineData(DutyKind.ObtainAcceptance, "t1/again")]
    [InlineData(DutyKind.NotifyReceivingAuthority, "t1/stay-30 June")]
    public void A_text_that_no_duty_of_the_kind_has_is_refused(DutyKind kind, string text) =>
        Assert.Throws<FormatException>(() => DutySubject.Of(kind, text));

    [Fact]
    public void A_move_is_called_a_move_and_never_a_review()
    {
        var file = new CaseFile
        {
            CaseId = "C-1",
            Pack = new("northamptonshire", "1.0"),
            ReferredOn = new(2026, 1, 5),
            Allocation = new("team-1", "sw-1"),
            TransfersOut = [new() { Id = "E06000061.C-1.1", Number = 1, To = "E09000017", ReportedOn = new(2026, 3, 2), ResidentOn = new(2026, 3, 1) }],
        };

        Assert.Equal(["The move that was reported on 2 March 2026"], new OfferSubject("t1", 1).InWords(file, "plan"));
        Assert.Equal(["The move that was reported on 2 March 2026", "Offer number 2"], new OfferSubject("t1", 1, Again: true).InWords(file, "plan"));
        Assert.Equal(["The move that was reported on 2 March 2026", "Step: a joint visit"], new HandoverSubject("t1", HandoverStep.JointVisit).InWords(file, "plan"));
        Assert.Equal(["Version 2 of the plan"], new PlanSubject(2, "mother-1").InWords(file, "plan"));
        Assert.Equal(["Review number 1"], new ReviewSubject(1).InWords(file, "plan"));
    }

    [Fact]
    public void A_meeting_is_not_taken_for_another_whose_name_begins_like_it()
    {
        var file = new CaseFile
        {
            CaseId = "C-1",
            Pack = new("northamptonshire", "1.0"),
            ReferredOn = new(2026, 1, 5),
            Allocation = new("team-1", "sw-1"),
            Meetings = [Review("r1", 1), Review("r1-2", 9)],
        };

        Assert.Contains("9 March 2026", Assert.Single(new InformedSubject(InformedPerson.Invitation("r1-2", 0), "mother-1").InWords(file, "plan")), StringComparison.Ordinal);
        Assert.Contains("1 March 2026", Assert.Single(new InformedSubject(InformedPerson.Invitation("r1", 2), "mother-1").InWords(file, "plan")), StringComparison.Ordinal);

        static Meeting Review(string id, int day) => new(
            id, MeetingPurpose.Review, MeetingState.Arranged, new(2026, 3, day, 16, 0, 0, TimeSpan.Zero), new(2026, 3, day, 17, 0, 0, TimeSpan.Zero), "sw-1", Role.SocialWorker, ["mother-1"]);
    }

    private static IEnumerable<(DutyKind Kind, DutySubject Subject)> Any(Random random)
    {
        var (label, id, number) = ($"t{random.Next(1, 40)}", Id(random), random.Next(1, 400));
        var day = new DateOnly(2020, 1, 1).AddDays(random.Next(4000));
        yield return (DutyKind.CirculateAmendedPlan, new PlanSubject(number));
        yield return (DutyKind.GivePlanByHand, new PlanSubject(number, id));
        yield return (DutyKind.AmendPlan, new ReviewSubject(number));
        yield return (DutyKind.ObtainViews, new ReviewSubject(number, id));
        yield return (DutyKind.RearrangeMeeting, new MeetingAgainSubject(MeetingPurpose.Review, number));
        yield return (DutyKind.SettleCalendar, new NamedSubject(id));
        yield return (DutyKind.InformByHand, new InformedSubject(InformedPerson.Transfer(label, TransferStage.Moving), id));
        yield return (DutyKind.SettleUndelivered, new UndeliveredSubject(Id(random), id));
        yield return (DutyKind.FurtherDuty, new FurtherDutySubject(Id(random), random.Next(2) == 0 ? null : $"{id}/step{number}"));
        yield return (DutyKind.SettleCrossedWithdrawal, new DaySubject(day));
        yield return (DutyKind.CloseAsTransferred, new MoveSubject(label));
        yield return (DutyKind.DecideTransferDispute, new MoveDaySubject(label, day));
        yield return (DutyKind.BriefCounterpart, new CounterpartSubject(label, id));
        yield return (DutyKind.SettleSharing, new SharingSubject(label, random.Next(5)));
        yield return (DutyKind.AnswerTransferQuestion, new QuestionSubject(label, id));
        yield return (DutyKind.HandOver, new HandoverSubject(label, Enum.GetValues<HandoverStep>()[random.Next(3)]));
        yield return (DutyKind.NotifyReceivingAuthority, new StaySubject(label, day));
        yield return (DutyKind.CommunicateRisks, new OfferSubject(label, number, random.Next(2) == 0, random.Next(2) == 0));
    }

    /// <summary>Letters, digits, points and hyphens, as ids of the record are.</summary>
    private static string Id(Random random) => new([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => "abcxyzABC0189.-"[random.Next(15)])]);
}
