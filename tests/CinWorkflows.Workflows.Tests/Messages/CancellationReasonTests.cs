using CinWorkflows.Cases;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>A letter that a meeting does not take place says only what is true for why it does not (N61).</summary>
public class CancellationReasonTests
{
    private const string NewDate = "new date";

    private readonly TestCase _record = new();

    public static TheoryData<EndingReason> Ends => [.. Enum.GetValues<EndingReason>().Except([EndingReason.Died])];

    [Theory]
    [InlineData(TestCase.Parent)]
    [InlineData(TestCase.Child)]
    [InlineData(TestCase.Agency)]
    public async Task One_that_is_put_off_is_arranged_again(string to) =>
        Assert.Contains("When there is a new date, we will invite you again.", await TextAsync(to), StringComparison.Ordinal);

    [Theory]
    [InlineData(TestCase.Parent, "The council that supported Zebedee Quillfeather before goes on doing so (Otherborough).")]
    [InlineData(TestCase.Child, "The people who helped you before go on helping you (Otherborough).")]
    [InlineData(TestCase.Agency, "The council that supported Zebedee Quillfeather before goes on holding the case (Otherborough).")]
    [InlineData(TestCase.Worker, "The child is not taken over, so no other meeting follows. The former authority goes on holding the case.")]
    public async Task N61_after_a_refusal_none_follows_and_everybody_reads_who_holds_the_case(string to, string holder)
    {
        Refuse();

        var text = await TextAsync(to);

        Assert.Contains(holder, text, StringComparison.Ordinal);
        Assert.All([NewDate, "Arrange a new meeting", "duty stays open"], untrue => Assert.DoesNotContain(untrue, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task N54_whoever_must_not_be_told_of_moves_does_not_read_who_holds_the_case()
    {
        Refuse();
        _record.Add(new DisclosureRestricted(TestCase.Parent, [DisclosureTopic.Moves], "He looks for them."));

        var composed = await _record.ComposeAsync(Message(TestCase.Parent));

        Assert.DoesNotContain("Otherborough", composed.Message?.Text ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Parent, "We will not arrange another meeting like this for now.")]
    [InlineData(TestCase.Worker, "The case is on hold while a child protection plan runs, so no other meeting follows for now.")]
    public async Task N1_while_a_child_protection_plan_runs_none_follows(string to, string next)
    {
        _record.Add(new ChildProtectionPlanStarted(new(2026, 7, 1)));

        var text = await TextAsync(to);

        Assert.Contains(next, text, StringComparison.Ordinal);
        Assert.DoesNotContain(NewDate, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Once_the_case_has_ended_none_follows_whatever_ended_it(EndingReason reason)
    {
        _record.File = _record.File with { Ending = new(new(2026, 7, 1), reason, null, "RC8") };

        var (family, staff) = (await TextAsync(TestCase.Parent), await TextAsync(TestCase.Worker));

        Assert.Contains("We will not arrange another meeting.", family, StringComparison.Ordinal);
        Assert.Contains($"The case has ended ({_record.File.Ending.InWords}), so no other meeting follows.", staff, StringComparison.Ordinal);
        Assert.All([family, staff], text => Assert.DoesNotContain(NewDate, text, StringComparison.Ordinal));
    }

    private void Refuse()
    {
        _record.OfferByLink();
        _record.File = _record.File with
        {
            TransferIn = new() { Id = "E09000017.C-9.1", From = "E09000017", NoticedOn = new(2026, 1, 12), Decision = TransferInDecision.Refuse, DecidedOn = new(2026, 1, 14) },
        };
        var start = new DateTimeOffset(2026, 7, 9, 15, 0, 0, TimeSpan.Zero);
        _record.Add(new MeetingArranged(
            "after-move", MeetingPurpose.TransferIn, start, start.AddHours(1), new("Town Hall"), TestCase.Worker, Role.SocialWorker, [TestCase.Child, TestCase.Parent, TestCase.Agency]));
        _record.Add(new MeetingCancelled("after-move", "The child is not taken over."));
    }

    private MessageView Message(string to) => _record.Message(MessageKind.Cancellation, to, _record.File.Meeting("after-move") is null ? "r2" : "after-move", 1);

    private async Task<string> TextAsync(string to) => (await _record.ComposeAsync(Message(to))).Message!.Text;
}
