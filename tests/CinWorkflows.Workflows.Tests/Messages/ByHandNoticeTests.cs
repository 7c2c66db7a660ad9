using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>Whoever tells somebody by hand reads what to tell, to whom, and why no message does it (N61).</summary>
public class ByHandNoticeTests
{
    private readonly TestCase _record = new();

    public ByHandNoticeTests()
    {
        _record.OfferByLink();
        _record.Staff[TestCase.Worker] = _record.Staff[TestCase.Worker] with { Arrangements = new() { Telephone = "01632 960456" } };
        _record.Add(new ReceivingWorkerNamed(TestLinks.TransferId, new(2026, 1, 13), "Ash Newworker", "telephone 01632 960999", "A. Manager"));
        _record.Add(new TransferAccepted(TestLinks.TransferId, new(2026, 1, 14), new(2026, 2, 2), "A. Manager") { Worker = "Ash Newworker" });
    }

    [Fact]
    public async Task N61_it_says_the_day_the_council_the_worker_and_the_number()
    {
        var text = await TextAsync(DutyKind.InformByHand, "transfer-t1-Passes", TestCase.OtherParent);

        Assert.Contains("- Person: Orlando Marchbanks", text, StringComparison.Ordinal);
        Assert.Contains("Tell them: The council in your new area (Otherborough) has agreed to take over.", text, StringComparison.Ordinal);
        Assert.Contains("From Monday 2 February 2026 the council in your new area (Otherborough) supports Zebedee Quillfeather.", text, StringComparison.Ordinal);
        Assert.Contains("Your new worker there is Ash Newworker (telephone 01632 960999).", text, StringComparison.Ordinal);
        Assert.Contains("For questions they can ring or write to Samira Okafor (samira.okafor@testshire.example, telephone 01632 960456).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N50_at_the_move_it_says_what_a_parent_sees_to_in_the_new_area() =>
        Assert.Contains("Register with a doctor (GP) and a dentist there", await TextAsync(DutyKind.InformByHand, "transfer-t1-Moving", TestCase.OtherParent), StringComparison.Ordinal);

    [Fact]
    public async Task N61_a_child_is_told_in_a_childs_words() =>
        Assert.Contains("Tell them: The people who help children in your new area have agreed to help you.", await TextAsync(DutyKind.InformByHand, "transfer-t1-Passes", TestCase.Child), StringComparison.Ordinal);

    [Theory]
    [InlineData(TestCase.Child, null, "they are a child who is told by a parent or worker")]
    [InlineData(TestCase.OtherParent, Medium.ByHand, "they wish to be told by a person")]
    [InlineData(TestCase.OtherParent, Medium.Email, "the ways to reach them that are on record are not safe, or not wished")]
    public async Task N61_it_says_why_no_message_does_it(string person, Medium? way, string why)
    {
        var index = _record.People.FindIndex(known => known.Id == person);
        _record.People[index] = way switch
        {
            Medium.ByHand => _record.People[index] with { Contact = new(Preferred: Medium.ByHand) },
            { } notSafe => _record.People[index] with { Contact = new(Unsafe: [notSafe]) },
            null => _record.People[index],
        };

        Assert.Contains($"Why by hand: {why}.", await TextAsync(DutyKind.InformByHand, "transfer-t1-Passes", person), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N61_somebody_without_an_address_is_told_by_hand_because_there_is_none()
    {
        var index = _record.People.FindIndex(known => known.Id == TestCase.OtherParent);
        _record.People[index] = _record.People[index] with { Email = null };

        Assert.Contains("Why by hand: no address or number is on record for them.", await TextAsync(DutyKind.InformByHand, "transfer-t1-Passes", TestCase.OtherParent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N61_why_it_is_asked_is_about_a_move_and_not_about_a_review()
    {
        var text = await TextAsync(DutyKind.InformByHand, "transfer-t1-Passes", TestCase.OtherParent);

        Assert.Contains("Why this is asked: A family is told of a move by a person", text, StringComparison.Ordinal);
        Assert.DoesNotContain("review", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("This is yours to do", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N54_whoever_decides_what_is_told_reads_what_was_withheld() =>
        Assert.Contains("What it says: The council in your new area (Otherborough) has agreed to take over.", await TextAsync(DutyKind.DecideWhatIsTold, "transfer-t1-Passes", TestCase.OtherParent), StringComparison.Ordinal);

    private async Task<string> TextAsync(DutyKind kind, string matter, string person)
    {
        var duty = _record.Open(kind, $"{matter}/{person}");
        return (await _record.ComposeAsync(_record.Message(MessageKind.Notice, TestCase.Worker, duty.Duty.Key, queuedAt: new(2026, 1, 14, 11, 0, 0, TimeSpan.Zero)))).Message!.Text;
    }
}
