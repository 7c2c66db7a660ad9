using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public class DigestTests
{
    private readonly TestCase _record = new(TestPacks.WithTimeForAnswers);

    [Fact]
    public async Task Lines_are_grouped_by_urgency_with_case_title_date_and_lateness()
    {
        var text = await TextAsync();

        Assert.Contains("Overdue\n\n- CIN-2026-0001: Hold the first planning meeting, due 16 January 2026 (4 days late)", text, StringComparison.Ordinal);
        Assert.Contains("Waiting for others\n\n- CIN-2026-0001: Obtain the reply to the plan, due 2 February 2026 (in 13 days). The person has not answered yet.", text, StringComparison.Ordinal);
        Assert.Contains("Without a date\n\n- CIN-2026-0001: Agree how often the plan is reviewed, no date set", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_since_it_was_gathered_is_left_out()
    {
        var message = _record.Message(MessageKind.Digest, TestCase.Worker, "northamptonshire/2026-01-20");
        var done = _record.Open(DutyKind.HoldFirstPlanningMeeting) with { ClosedAt = message.QueuedAt };

        _record.Gather(message.Order.Key, done, _record.Open(DutyKind.AgreeReviewInterval));
        Assert.DoesNotContain("planning meeting", (await _record.ComposeAsync(message)).Message!.Text, StringComparison.Ordinal);

        _record.Gather(message.Order.Key, done);
        Assert.Equal(MessageProblem.DigestEmpty, (await _record.ComposeAsync(message)).Problem);
    }

    [Fact]
    public async Task A_digest_names_no_family() =>
        Assert.DoesNotContain("Quillfeather", await TextAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task A_worker_reads_what_is_due_what_waits_and_what_drifts_without_any_notice()
    {
        _record.Caseload = [new(_record.File, new(2025, 12, 10, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.HoldFirstPlanningMeeting), _record.Open(DutyKind.DecideClosure)])];

        var text = (await _record.ComposeAsync(Message(TestCase.Worker))).Message!.Text;

        Assert.Contains("Overdue\n\n- CIN-2026-0001: Hold the first planning meeting, due 16 January 2026 (4 days late)", text, StringComparison.Ordinal);
        Assert.Contains("Waiting for others\n\n- CIN-2026-0001: Decide on the recommendation to close, no date set. It is for the team manager to do.", text, StringComparison.Ordinal);
        Assert.Contains("Drift\n\n- CIN-2026-0001: nothing was recorded since 10 December 2025 (5 weeks)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your team", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_reads_how_each_worker_stands()
    {
        _record.Caseload = [new(_record.File, new(2026, 1, 19, 9, 0, 0, TimeSpan.Zero), [_record.Open(DutyKind.HoldFirstPlanningMeeting)])];

        var text = (await _record.ComposeAsync(Message(TestCase.Manager))).Message!.Text;

        Assert.Contains(
            "Your team\n\n- Samira Okafor: 1 case, 1 overdue, 0 due, 0 waiting for others, 0 drifting\n  The longest overdue: CIN-2026-0001: Hold the first planning meeting, due 16 January 2026 (4 days late)",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", text, StringComparison.Ordinal);
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
