using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>What the family is told at each stage of a transfer (N50, N61).</summary>
public class TransferLetterTests
{
    private const string Us = "North Northamptonshire";
    private const string Zebedee = "Zebedee Quillfeather";
    private const string UntilThen = "until the council in your new area takes over. We will tell you when.";
    private const string Council = "the council in your new area (Otherborough)";
    private const string Passes = $"From Monday 2 February 2026 {Council} supports";

    private readonly TestCase _record = MovedCase.Accepted();

    public static TheoryData<TransferStage> Stages => [.. Enum.GetValues<TransferStage>()];

    [Theory]
    [InlineData(TransferStage.Moving, TestCase.Parent, "You are moving, or have moved", $"{Us} goes on supporting {Zebedee} {UntilThen}")]
    [InlineData(TransferStage.Moving, TestCase.Child, "We know that you are moving to a new area.", $"{Us} goes on supporting you {UntilThen}")]
    [InlineData(TransferStage.Notified, TestCase.Parent, $"We have told {Council} about the support that {Zebedee} and your family have.", $"{Us} goes on supporting {Zebedee} {UntilThen}")]
    [InlineData(TransferStage.Notified, TestCase.Child, "We have told the people who help children in your new area about you.", $"{Us} goes on supporting you {UntilThen}")]
    [InlineData(TransferStage.Passes, TestCase.Parent, $"{Council} has agreed to take over.", $"{Passes} {Zebedee}. Until then {Us} does.")]
    [InlineData(TransferStage.Passes, TestCase.Child, "The people who help children in your new area have agreed to help you.", $"{Passes} you. Until then {Us} does.")]
    [InlineData(TransferStage.Remains, TestCase.Parent, "The support does not pass to another council.", $"{Us} supports {Zebedee}.")]
    [InlineData(TransferStage.Remains, TestCase.Child, "Nothing changes: we go on helping you.", $"{Us} supports you.")]
    [InlineData(TransferStage.Refused, TestCase.Parent, $"{Council} has not agreed to take over the support for {Zebedee} and your family. Our managers now decide what happens next.", $"{Us} goes on supporting {Zebedee} {UntilThen}")]
    [InlineData(TransferStage.Refused, TestCase.Child, "The people who help children in your new area have not agreed to help you yet. We go on helping you.", $"{Us} goes on supporting you {UntilThen}")]
    [InlineData(TransferStage.CaseEnded, TestCase.Parent, $"The support that {Zebedee} and your family had as Child in Need has ended. It does not pass to {Council}.", "")]
    [InlineData(TransferStage.CaseEnded, TestCase.Child, "The help that you had from us has ended. It does not pass to the people in your new area.", "")]
    [InlineData(TransferStage.NoFurtherAction, TestCase.Parent, $"have decided that {Zebedee} does not need support from us at the moment.", $"{Us} is now the council to ask.")]
    [InlineData(TransferStage.NoFurtherAction, TestCase.Child, "you do not need our help at the moment.", $"{Us} is now the council to ask.")]
    [InlineData(TransferStage.Taken, TestCase.Parent, $"{Zebedee} lives in our area now. {Us} takes over the support for {Zebedee} and your family.", $"{Us} supports {Zebedee} from Friday 6 February 2026.")]
    [InlineData(TransferStage.Taken, TestCase.Child, "You live in our area now, and we will help you.", $"{Us} supports you from Friday 6 February 2026.")]
    public async Task It_says_what_happens_and_who_is_responsible_from_when(TransferStage stage, string to, string happens, string responsible)
    {
        var text = await TextAsync(stage, to);

        Assert.Contains(happens, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Who is responsible\n\n{responsible}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TransferStage.Passes, TestCase.Parent, $"{Council} has supported {Zebedee} since Friday 2 January 2026.")]
    [InlineData(TransferStage.Passes, TestCase.Child, $"{Council} has supported you since Friday 2 January 2026.")]
    public async Task N61_a_day_that_is_over_is_told_as_what_has_happened(TransferStage stage, string to, string since)
    {
        _record.File = _record.File with { TransfersOut = [_record.File.TransfersOut[0] with { ResponsibleFrom = new(2026, 1, 2), ResidentOn = new(2026, 1, 2) }] };

        var text = await TextAsync(stage, to);

        Assert.Contains(since, text, StringComparison.OrdinalIgnoreCase);
        Assert.All(["Until then", "helps you then", "From Friday 2", "from that day on"], future => Assert.DoesNotContain(future, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_on_their_record_passes_responsibility_as_an_acceptance_does()
    {
        _record.File = _record.File with { TransfersOut = [_record.File.TransfersOut[0] with { ResponsibleFrom = null, AssertionReceivedOn = new(2026, 1, 30) }] };

        Assert.Contains($"From Friday 30 January 2026 {Council} supports", await TextAsync(TransferStage.Passes, TestCase.Parent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Parent, $"has decided that {Zebedee} does not need support at the moment")]
    [InlineData(TestCase.Child, "They think that you do not need help at the moment.")]
    public async Task N61_N63_where_the_new_council_finds_no_need_the_family_reads_its_decision_and_of_nobody_to_meet(string to, string decided)
    {
        _record.Add(new ReceivingWorkerNamed(TestLinks.TransferId, new(2026, 1, 13), "Ash Newworker", "ash@otherborough.example", "A. Manager"));
        _record.Add(new TheirMeetingArranged(TestLinks.TransferId, new(2026, 1, 13), new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero), "Town Hall"));
        _record.Add(new TransferAccepted(TestLinks.TransferId, new(2026, 1, 14), new(2026, 2, 2), "A. Manager") { Decision = TransferInDecision.NoFurtherAction });

        var text = await TextAsync(TransferStage.Passes, to);

        Assert.Contains(decided, text, StringComparison.Ordinal);
        Assert.Contains($"From Monday 2 February 2026 {Council} is responsible. Until then {Us} is.", text, StringComparison.Ordinal);
        Assert.All(["agreed", "Ash Newworker", "5 February", "supports"], promise => Assert.DoesNotContain(promise, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N47_before_the_family_has_moved_it_reads_that_the_support_passes_once_it_is_known_to_live_there()
    {
        _record.File = _record.File with
        {
            TransfersOut = [_record.File.TransfersOut[0] with { HasMoved = false }],
            TransferIn = _record.File.TransferIn! with { ExpectedOn = new(2026, 2, 6) },
        };

        Assert.Contains($"supports {Zebedee} until {Council} knows that you live there. From then on, but not before Monday 2 February 2026, that council supports {Zebedee}.", await TextAsync(TransferStage.Passes, TestCase.Parent), StringComparison.Ordinal);
        var here = await TextAsync(TransferStage.Taken, TestCase.Parent);
        Assert.Contains($"{Zebedee} is moving to our area.", here, StringComparison.Ordinal);
        Assert.Contains("as soon as we know that you live here", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N60_a_worker_who_was_named_before_the_refusal_is_not_the_new_worker_and_without_a_number_nobody_is_called()
    {
        _record.Add(new ReceivingWorkerNamed(TestLinks.TransferId, new(2026, 1, 13), "Ash Newworker", null, "A. Manager"));
        Assert.DoesNotContain("call them", await TextAsync(TransferStage.Passes, TestCase.Parent), StringComparison.Ordinal);

        _record.Add(new TransferRefused(TestLinks.TransferId, new(2026, 1, 13), DisputeAbout.Threshold, "Below the threshold.", "A. Manager"));

        Assert.DoesNotContain("Ash Newworker", await TextAsync(TransferStage.Passes, TestCase.Parent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N47_N50_of_a_stay_for_a_while_nobody_takes_over_and_what_is_not_on_the_file_does_not_go_on()
    {
        _record.File = _record.File with { Plans = [], TransfersOut = [_record.File.TransfersOut[0] with { TemporaryUntil = new(2026, 6, 30) }] };

        var text = await TextAsync(TransferStage.Moving, TestCase.Parent);

        Assert.Contains($"{Us} goes on supporting {Zebedee} while you are there.", text, StringComparison.Ordinal);
        Assert.All(["takes over", "Ask for a school", "plan and the visits"], untrue => Assert.DoesNotContain(untrue, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Only_parents_and_only_at_the_move_get_what_they_see_to_in_the_new_area(TransferStage stage)
    {
        string[] duties = ["Ask for a school or nursery place in the new area", "Register with a doctor (GP) and a dentist there", "Ask every other service that helps your child"];

        var (parent, child) = (await TextAsync(stage, TestCase.Parent), await TextAsync(stage, TestCase.Child));

        Assert.All(duties, duty => Assert.Equal(stage == TransferStage.Moving, parent.Contains(duty, StringComparison.Ordinal)));
        Assert.All(duties, duty => Assert.DoesNotContain(duty, child, StringComparison.Ordinal));
        Assert.Equal(stage != TransferStage.Moving, parent.Contains("You do not need to do anything.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TransferStage.Moving, "what to do now")]
    [InlineData(TransferStage.Notified, "we have told the new council")]
    [InlineData(TransferStage.Refused, "the new council has not agreed")]
    [InlineData(TransferStage.Passes, "who supports you from 2 February 2026")]
    [InlineData(TransferStage.Remains, "we go on supporting you")]
    [InlineData(TransferStage.Taken, "we support you now")]
    [InlineData(TransferStage.CaseEnded, "the support does not pass to the new council")]
    public async Task Its_subject_says_what_is_new_and_names_the_case_and_nobody(TransferStage stage, string news)
    {
        _record.File = MovedCase.At(_record.File, stage);

        Assert.Equal($"Your move: {news} (ref {TestCase.CaseId})", (await ComposeAsync(MovedCase.SubjectOf(stage), TestCase.Parent)).Message!.Subject);
    }

    [Fact]
    public async Task N61_at_the_acceptance_it_names_the_worker_there_how_to_reach_them_when_they_meet_and_what_stays()
    {
        _record.Add(new ReceivingWorkerNamed(TestLinks.TransferId, new(2026, 1, 15), "Ash Newworker", "telephone 01632 960123", "A. Manager"));
        _record.Add(new TheirMeetingArranged(TestLinks.TransferId, new(2026, 1, 15), new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero), "Town Hall"));

        Assert.All([await TextAsync(TransferStage.Passes, TestCase.Parent), await TextAsync(TransferStage.Passes, TestCase.Child)], text =>
        {
            Assert.Contains("Ash Newworker (telephone 01632 960123)", text, StringComparison.Ordinal);
            Assert.Contains("on Thursday 5 February 2026", text, StringComparison.Ordinal);
            Assert.Contains("Until then", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task N61_where_nobody_is_named_there_it_says_whom_to_ask_here()
    {
        Assert.Contains("We do not know yet who your worker there will be. If you do not hear from them, tell Samira Okafor (samira.okafor@testshire.example).", await TextAsync(TransferStage.Passes, TestCase.Parent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N61_a_family_that_has_come_reads_who_their_worker_is_the_number_and_by_when_they_meet()
    {
        _record.Staff[TestCase.Worker] = _record.Staff[TestCase.Worker] with { Arrangements = new() { Telephone = "01632 960456" } };
        _record.File = _record.File with { TransferIn = _record.File.TransferIn! with { ResidentOn = new(2026, 1, 10) } };
        var due = _record.Open(DutyKind.HoldTransferMeeting).Duty.Deadline!.Due;

        var text = await TextAsync(TransferStage.Taken, TestCase.Parent);

        Assert.Contains("Your social worker is Samira Okafor (samira.okafor@testshire.example, telephone 01632 960456).", text, StringComparison.Ordinal);
        Assert.Contains($"We will meet with you about the support by {PlainWords.Date(due)}.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Parent, "We will meet with you about the support on Thursday 12 February 2026. You are invited already.")]
    [InlineData(TestCase.Child, "We will meet on Thursday 12 February 2026. You are invited.")]
    public async Task N61_where_the_meeting_is_arranged_the_letter_names_its_day_to_whoever_is_invited(string to, string says)
    {
        _record.Add(Meeting([to]));

        var text = await TextAsync(TransferStage.Taken, to);

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.DoesNotContain("We will invite you", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N61_whoever_is_not_invited_to_it_does_not_read_of_it()
    {
        _record.Add(Meeting([TestCase.Child]));

        Assert.DoesNotContain("12 February", await TextAsync(TransferStage.Taken, TestCase.Parent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCase.Parent, "What that council needs to support Zebedee Quillfeather: what we found out and a summary.", "the plan, the record")]
    [InlineData(TestCase.Child, "what we found out and how things are going.", "your plan")]
    public async Task N54_whoever_refused_reads_only_of_what_was_really_shared(string to, string shared, string missing)
    {
        _record.File = _record.File with { Plans = [], Reviews = [] };
        _record.ShareAgainst(to);
        _record.Add(new TransferPackPrepared(TestLinks.TransferId, new(2026, 1, 11), "Known since December.",
        [
            new(PackPartKind.Plan, MissingReason: "No plan was made yet."),
            new(PackPartKind.ReviewMinutes, MissingReason: "No review was held yet."),
        ]));

        var composition = await _record.ComposeAsync(_record.Message(MessageKind.SharingNotice, to, $"t1/{to}"));

        Assert.Contains(shared, composition.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(missing, composition.Message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t2/Moving")]
    [InlineData("t1/Packed")]
    [InlineData("t1/0")]
    [InlineData("t1")]
    [InlineData("")]
    public async Task News_of_no_transfer_or_no_stage_of_one_is_a_transfer_gone(string subject) =>
        Assert.Equal(MessageProblem.TransferGone, (await ComposeAsync(subject, TestCase.Parent)).Problem);

    [Fact]
    public async Task A_case_that_was_not_taken_over_introduces_nobody()
    {
        _record.File = _record.File with { TransferIn = null };

        Assert.Equal(MessageProblem.TransferGone, (await ComposeAsync("in/Taken", TestCase.Parent)).Problem);
    }

    [Theory]
    [InlineData(TestCase.Worker, TransferStage.Moving)]
    [InlineData(TestCase.Agency, TransferStage.Notified)]
    [InlineData(TestCase.Agency, TransferStage.Passes)]
    public async Task It_goes_to_nobody_but_the_child_the_family_and_at_the_move_the_agencies(string to, TransferStage stage) =>
        Assert.Equal(MessageProblem.FamilyOnly, (await ComposeAsync($"t1/{stage}", to)).Problem);

    [Fact]
    public async Task N56_at_the_move_an_agency_is_asked_to_brief_its_counterpart()
    {
        var text = await TextAsync(TransferStage.Moving, TestCase.Agency);

        Assert.Contains("Tell your counterpart in the new area what they need to know", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Register with a doctor", text, StringComparison.Ordinal);
    }

    private static MeetingArranged Meeting(IReadOnlyList<string> attendees)
    {
        var start = new DateTimeOffset(2026, 2, 12, 16, 0, 0, TimeSpan.Zero);
        return new("after-move", MeetingPurpose.TransferIn, start, start.AddHours(1), new("Town Hall"), TestCase.Worker, Role.SocialWorker, attendees);
    }

    private Task<Composition> ComposeAsync(string subject, string to) => _record.ComposeAsync(_record.Message(MessageKind.TransferNews, to, subject));

    private async Task<string> TextAsync(TransferStage stage, string to)
    {
        _record.File = MovedCase.At(_record.File, stage);
        var composition = await ComposeAsync(MovedCase.SubjectOf(stage), to);
        Assert.True(composition.IsComposed, composition.Problem);
        return composition.Message.Text;
    }
}
