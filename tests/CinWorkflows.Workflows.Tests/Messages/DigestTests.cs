using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class DigestTests
{
    private readonly TestCase _record = new(TestPacks.WithTimeForAnswers);

    [Fact]
    public async Task Lines_stand_by_child_with_what_about_whom_by_when_and_why_and_lead_to_the_case()
    {
        var text = await TextAsync();

        Assert.Contains("Quillfeather (CIN-2026-0001)\n\n- Overdue: Hold the first Child in Need Planning Meeting, due 16 January 2026 (4 days late)", text, StringComparison.Ordinal);
        Assert.Contains("Why: 10 working days after the start of the assessment on 2 January 2026 (N6).", text, StringComparison.Ordinal);
        Assert.Contains("- Without a date: Agree how often the plan is reviewed, open since 5 January 2026", text, StringComparison.Ordinal);
        Assert.Contains("due 2 February 2026 (in 13 days). The person has not answered yet.", text, StringComparison.Ordinal);
        Assert.Contains("Open case CIN-2026-0001: https://cin.testshire.example/cases/CIN-2026-0001", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_duties_of_one_kind_say_whom_each_is_about()
    {
        var message = Message(TestCase.Worker);
        _record.Gather(message.Order.Key, _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}"), _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Agency}"), _record.Open(DutyKind.HoldFirstPlanningMeeting));

        var lines = (await _record.ComposeAsync(message)).Message!.Text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, lines.Count);
        Assert.Equal(lines.Count, lines.Distinct().Count());
    }

    [Fact]
    public async Task A_reason_that_several_duties_share_is_said_once()
    {
        var message = Message(TestCase.Worker);
        _record.Gather(message.Order.Key, _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}"), _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Agency}"));

        Assert.Single((await _record.ComposeAsync(message)).Message!.Text.Split('\n'), line => line.Contains("Why: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Soon_is_a_number_of_working_days_and_what_has_no_date_is_counted_apart()
    {
        var message = _record.Message(MessageKind.Digest, TestCase.Worker, "northamptonshire/2026-01-14", queuedAt: new(2026, 1, 14, 8, 0, 0, TimeSpan.Zero));
        _record.Gather(message.Order.Key, _record.Open(DutyKind.HoldFirstPlanningMeeting), _record.Open(DutyKind.HoldTwelveMonthReview), _record.Open(DutyKind.AgreeReviewInterval), _record.Open(DutyKind.AgreeReviewChair));

        Assert.Equal(
            "Your open duties on 14 January 2026: 1 due today and in the next 5 working days, 2 without a date",
            (await _record.ComposeAsync(message)).Message!.Subject);
    }

    [Fact]
    public async Task What_was_done_since_it_was_gathered_is_left_out()
    {
        var message = _record.Message(MessageKind.Digest, TestCase.Worker, "northamptonshire/2026-01-20");
        var done = _record.Open(DutyKind.HoldFirstPlanningMeeting) with { ClosedAt = message.QueuedAt };

        _record.Gather(message.Order.Key, done, _record.Open(DutyKind.AgreeReviewInterval));
        Assert.DoesNotContain("Planning Meeting", (await _record.ComposeAsync(message)).Message!.Text, StringComparison.Ordinal);

        _record.Gather(message.Order.Key, done);
        Assert.Equal(MessageProblem.DigestEmpty, (await _record.ComposeAsync(message)).Problem);
    }

    [Fact]
    public async Task The_subject_of_a_digest_counts_and_names_nobody()
    {
        var message = Message(TestCase.Worker);
        _record.Gather(message.Order.Key, _record.Open(DutyKind.HoldFirstPlanningMeeting));

        Assert.Equal("Your open duties on 20 January 2026: 1 overdue", (await _record.ComposeAsync(message)).Message!.Subject);
    }

    [Fact]
    public async Task A_worker_reads_what_is_due_what_waits_and_what_drifts_without_any_notice()
    {
        _record.Caseload = [new(_record.File, new(2025, 12, 10, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.HoldFirstPlanningMeeting), _record.Open(DutyKind.DecideClosure)])];

        var text = (await _record.ComposeAsync(Message(TestCase.Worker))).Message!.Text;

        Assert.Contains("- Overdue: Hold the first Child in Need Planning Meeting, due 16 January 2026 (4 days late)", text, StringComparison.Ordinal);
        Assert.Contains("- Waiting for others: Decide on the recommendation to close, no date set, open since 5 January 2026. It is for the Team Manager to do.", text, StringComparison.Ordinal);
        Assert.Contains("- It drifts: nothing was recorded since 10 December 2025 (5 weeks)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your team", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_last_digest_said_makes_no_other()
    {
        _record.Caseload = [new(_record.File, new(2025, 12, 10, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.HoldFirstPlanningMeeting)])];
        _record.LastDigest = new(2026, 1, 19, 8, 30, 0, TimeSpan.Zero);

        Assert.Equal(MessageProblem.DigestEmpty, (await _record.ComposeAsync(Message(TestCase.Worker))).Problem);
    }

    [Fact]
    public async Task A_manager_reads_which_workers_are_behind()
    {
        _record.Caseload = [new(_record.File, new(2026, 1, 19, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.HoldFirstPlanningMeeting)])];
        var message = _record.Message(MessageKind.Digest, TestCase.Manager, "northamptonshire/2026-01-26", queuedAt: new(2026, 1, 26, 8, 30, 0, TimeSpan.Zero));

        var text = (await _record.ComposeAsync(message)).Message!.Text;

        Assert.Contains("Your team\n\n- Samira Okafor: 1 case, 1 overdue, 0 due in the next 5 working days, 0 drifting\n", text, StringComparison.Ordinal);
        Assert.Contains("(CIN-2026-0001): Hold the first Child in Need Planning Meeting, due 16 January 2026 (10 days late)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_waits_is_no_digest()
    {
        _record.Caseload = [new(_record.File, new(2026, 1, 19, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}")])];

        Assert.Equal(MessageProblem.DigestEmpty, (await _record.ComposeAsync(Message(TestCase.Worker))).Problem);
    }

    private MessageView Message(string to) =>
        _record.Message(MessageKind.Digest, to, "northamptonshire/2026-01-20", queuedAt: new(2026, 1, 20, 8, 30, 0, TimeSpan.Zero));

    private async Task<string> TextAsync()
    {
        var message = _record.Message(MessageKind.Digest, TestCase.Worker, "northamptonshire/2026-01-20", queuedAt: new(2026, 1, 20, 8, 0, 0, TimeSpan.Zero));
        _record.Gather(
            message.Order.Key,
            _record.Open(DutyKind.HoldFirstPlanningMeeting),
            _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}"),
            _record.Open(DutyKind.AgreeReviewInterval));
        return (await _record.ComposeAsync(message)).Message!.Text;
    }
}
