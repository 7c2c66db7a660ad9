using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class MessageProblemTests
{
    private readonly TestCase _record = new();

    [Fact]
    public async Task A_member_of_staff_who_left_is_a_recipient_gone() =>
        await Expect(MessageProblem.RecipientGone, Left(_record.Message(MessageKind.Invitation, TestCase.Manager, "m1")));

    [Fact]
    public async Task A_participant_who_left_the_case_gets_nothing_more()
    {
        _record.Add(new ParticipantLeft(TestCase.OtherParent, "Moved away"));

        await Expect(MessageProblem.RecipientGone, _record.Message(MessageKind.PlanCopy, TestCase.OtherParent, "v1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_participant_without_an_address_has_no_route(string? email)
    {
        _record.People[1] = _record.People[1] with { Email = email };

        await Expect(MessageProblem.NoRoute, _record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1"));
    }

    [Fact]
    public async Task A_digest_goes_to_staff_only()
    {
        var message = _record.Message(MessageKind.Digest, TestCase.Parent, "northamptonshire/2026-01-12");
        _record.Gather(message.Order.Key, _record.Open(DutyKind.HoldFirstPlanningMeeting));

        await Expect(MessageProblem.StaffOnly, message);
    }

    [Fact]
    public async Task An_empty_digest_is_not_sent() =>
        await Expect(MessageProblem.DigestEmpty, _record.Message(MessageKind.Digest, TestCase.Worker, "northamptonshire/2026-01-12"));

    [Fact]
    public async Task A_case_that_is_not_known_is_a_case_gone()
    {
        var message = _record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1");

        await Expect(MessageProblem.CaseGone, message with { Order = message.Order with { CaseId = "CIN-0" } });
    }

    [Fact]
    public async Task A_reminder_of_a_duty_done_meanwhile_is_out_of_date() =>
        await Expect(MessageProblem.DutyClosed, _record.Message(MessageKind.Notice, TestCase.Worker, "HoldFirstPlanningMeeting"));

    [Theory]
    [InlineData(MessageKind.Invitation)]
    [InlineData(MessageKind.Cancellation)]
    public async Task A_meeting_that_is_not_known_is_a_meeting_gone(MessageKind kind) =>
        await Expect(MessageProblem.MeetingGone, _record.Message(kind, TestCase.Parent, "m9"));

    [Fact]
    public async Task A_version_that_is_not_known_is_a_plan_gone() =>
        await Expect(MessageProblem.PlanGone, _record.Message(MessageKind.PlanCopy, TestCase.Parent, "v2"));

    [Fact]
    public async Task A_review_without_an_outcome_is_a_review_gone() =>
        await Expect(MessageProblem.ReviewGone, _record.Message(MessageKind.ReviewRecord, TestCase.Parent, "2"));

    [Fact]
    public async Task Views_on_a_review_that_was_held_are_not_asked_for() =>
        await Expect(MessageProblem.DutyClosed, _record.Message(MessageKind.ViewsRequest, TestCase.Parent, $"1/{TestCase.Parent}"));

    [Fact]
    public async Task Views_that_were_received_meanwhile_are_not_asked_for()
    {
        _record.Add(new ViewsReceived(TestCase.Parent, new(2026, 6, 1), "It helps."));

        await Expect(MessageProblem.DutyClosed, _record.Message(MessageKind.ViewsRequest, TestCase.Parent, $"2/{TestCase.Parent}"));
    }

    [Theory]
    [InlineData(TestCase.Child)]
    [InlineData(TestCase.Parent)]
    [InlineData(TestCase.Agency)]
    public async Task A_risk_of_significant_harm_is_told_by_people_not_by_a_message(string to)
    {
        var record = new TestCase(outcomes: [ReviewOutcome.RemainsInNeed, ReviewOutcome.RiskOfSignificantHarm]);

        var composition = await record.ComposeAsync(record.Message(MessageKind.ReviewRecord, to, "1"));

        Assert.Equal(MessageProblem.TellInPerson, composition.Problem);
    }

    private async Task Expect(string problem, MessageView message)
    {
        var composition = await _record.ComposeAsync(message);

        Assert.False(composition.IsComposed);
        Assert.Equal(problem, composition.Problem);
        Assert.Equal($"problem {problem}", composition.ToString());
    }

    private MessageView Left(MessageView message)
    {
        _record.Staff.Remove(message.Order.To.Id);
        return message;
    }
}
