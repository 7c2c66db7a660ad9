using CinWorkflows.Domain.Duties;
using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Tests.Messages;

public class DigestTests
{
    private readonly TestCase _record = new(TestPacks.WithTimeForAnswers);

    [Fact]
    public async Task Lines_are_grouped_by_urgency_with_case_title_date_and_lateness()
    {
        var text = await TextAsync(MessageKind.Digest);

        Assert.Contains("Overdue\n\n- CIN-2026-0001: Hold the first planning meeting, due 16 January 2026 (4 days late)", text, StringComparison.Ordinal);
        Assert.Contains("Due soon\n\n- CIN-2026-0001: Obtain the reply to the plan, due 2 February 2026 (in 13 days)", text, StringComparison.Ordinal);
        Assert.Contains("Waiting\n\n- CIN-2026-0001: Agree how often the plan is reviewed, no date set", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageKind.Digest)]
    [InlineData(MessageKind.AdoptionDigest)]
    public async Task What_was_done_since_it_was_gathered_is_left_out(MessageKind kind)
    {
        var message = _record.Message(kind, TestCase.Worker, "2026-01-20");
        var done = _record.Open(DutyKind.HoldFirstPlanningMeeting) with { ClosedAt = message.QueuedAt };

        _record.Gather(message.Order.Key, done, _record.Open(DutyKind.AgreeReviewInterval));
        Assert.DoesNotContain("planning meeting", (await _record.ComposeAsync(message)).Message!.Text, StringComparison.Ordinal);

        _record.Gather(message.Order.Key, done);
        Assert.Equal(MessageProblem.DigestEmpty, (await _record.ComposeAsync(message)).Problem);
    }

    [Theory]
    [InlineData(MessageKind.Digest)]
    [InlineData(MessageKind.AdoptionDigest)]
    public async Task A_digest_names_no_family(MessageKind kind) =>
        Assert.DoesNotContain("Quillfeather", await TextAsync(kind), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_late_at_an_adoption_is_told_with_its_day()
    {
        var text = await TextAsync(MessageKind.AdoptionDigest);

        Assert.Contains("Your cases were taken over from the previous system on Tuesday 20 January 2026. 1 of these duties was already overdue.", text, StringComparison.Ordinal);
        Assert.Contains("(4 days late)", text, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(MessageKind kind)
    {
        var message = _record.Message(kind, TestCase.Worker, "2026-01-20", queuedAt: new(2026, 1, 20, 8, 0, 0, TimeSpan.Zero));
        _record.Gather(
            message.Order.Key,
            _record.Open(DutyKind.HoldFirstPlanningMeeting),
            _record.Open(DutyKind.ObtainPlanReply, $"v1/{TestCase.Parent}"),
            _record.Open(DutyKind.AgreeReviewInterval));
        return (await _record.ComposeAsync(message)).Message!.Text;
    }
}
