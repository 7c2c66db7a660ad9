using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>What managers read when another authority refuses a child, or delays (N60).</summary>
public class DisputeNoticeTests
{
    private const string ServiceManager = "sm-1";

    private static readonly DateOnly On = new(2026, 1, 14);

    private readonly TestCase _record = new();

    public DisputeNoticeTests()
    {
        _record.OfferByLink();
        _record.Staff[ServiceManager] = new(ServiceManager, "Lee Director", "lee.director@testshire.example", "team1", [Role.ServiceManager]);
    }

    [Theory]
    [InlineData(DutyKind.NotifyServiceManager, TestCase.Manager)]
    [InlineData(DutyKind.DecideTransferDispute, ServiceManager)]
    public async Task N60_of_a_refusal_they_read_who_refused_when_why_and_whom_to_ring(DutyKind kind, string to)
    {
        Refused();

        var text = await TextAsync(kind, to);

        Assert.Contains("Otherborough refused on Wednesday 14 January 2026: Jo Counterpart, about whether the child's needs are high enough.", text, StringComparison.Ordinal);
        Assert.Contains("Why, in their words: \"Two services are enough here.\"", text, StringComparison.Ordinal);
        Assert.Contains("Whom to ring there: Transfers desk, Otherborough (transfers@otherborough.example, +447700900123).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N60_the_team_manager_reads_what_is_then_decided_and_by_when()
    {
        Refused();

        Assert.Contains(
            "What the Service Manager then decides, within 2 working days of being told: whether this authority goes on, offers the child again, or holds that the other is responsible.",
            await TextAsync(DutyKind.NotifyServiceManager, TestCase.Manager),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task N60_the_subject_line_is_short_and_tells_a_refusal_from_a_delay()
    {
        _record.Add(new TransferDisputed(TestLinks.TransferId, On, DisputeAbout.Delay, "No word for three weeks."));
        var delay = await MessageAsync(DutyKind.NotifyServiceManager, TestCase.Manager);
        Assert.Contains("(move 1; a delay since 14 January 2026)", delay.Subject, StringComparison.Ordinal);
        Assert.Contains("about a delay: \"No word for three weeks.\"", delay.Text, StringComparison.Ordinal);

        var other = new DisputeNoticeTests();
        other.Refused();
        var refusal = await other.MessageAsync(DutyKind.NotifyServiceManager, TestCase.Manager);
        Assert.Contains("(move 1; refused on 14 January 2026)", refusal.Subject, StringComparison.Ordinal);
        Assert.All([delay.Subject, refusal.Subject], subject => Assert.True(subject.Length <= 130, subject));
    }

    [Fact]
    public async Task Where_the_directory_knows_nobody_it_says_so()
    {
        Refused();
        _record.Links!.Contact = null;

        Assert.Contains("the directory has no contact of this authority", await TextAsync(DutyKind.DecideTransferDispute, ServiceManager), StringComparison.Ordinal);
    }

    private void Refused() => _record.Add(new TransferRefused(TestLinks.TransferId, On, DisputeAbout.Threshold, "Two services are enough here.", "Jo Counterpart"));

    private async Task<string> TextAsync(DutyKind kind, string to) => (await MessageAsync(kind, to)).Text;

    private async Task<OutgoingMessage> MessageAsync(DutyKind kind, string to)
    {
        var duty = _record.Open(kind, "t1/2026-01-14");
        return (await _record.ComposeAsync(_record.Message(MessageKind.Notice, to, duty.Duty.Key, queuedAt: new(On, new(11, 0), TimeSpan.Zero)))).Message!;
    }
}
