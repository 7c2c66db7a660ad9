using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Tests.Messages;

namespace CinWorkflows.Workflows.Tests.Meetings.Invitations;

/// <summary>Two changes may be recorded before anybody is told of the first: nobody whom it left out keeps their invitation.</summary>
public sealed class QuickChangesTests
{
    private static readonly DateTimeOffset Start = LondonTime.At(new(2026, 7, 20), new(16, 0));

    private readonly TestCase _record = new();

    public QuickChangesTests() =>
        _record.Add(new MeetingArranged("q1", MeetingPurpose.Review, Start, Start.AddHours(1), new("Town Hall"), TestCase.Worker, Role.SocialWorker, [TestCase.Child, TestCase.Parent, TestCase.OtherParent, TestCase.Agency]));

    [Fact]
    public async Task N12_who_was_left_out_by_the_change_before_is_told_with_those_of_the_last()
    {
        Invites(TestCase.Child, TestCase.Parent, TestCase.OtherParent);
        Invites(TestCase.Child, TestCase.Parent);

        Assert.Equal([TestCase.Agency, TestCase.OtherParent], await NotAskedAsync(done: 0));
        Assert.Equal([TestCase.OtherParent], await NotAskedAsync(done: 1));
    }

    [Fact]
    public async Task N12_who_was_left_out_before_a_move_is_told_that_they_need_not_come()
    {
        Invites(TestCase.Child, TestCase.Parent, TestCase.OtherParent);
        _record.Add(new MeetingMoved("q1", Start.AddHours(1), Start.AddHours(2), "The hall is taken."));

        Assert.Equal([TestCase.Agency], await NotAskedAsync(done: 0));
        Assert.Empty(await NotAskedAsync(done: 1));
    }

    [Fact]
    public async Task N12_who_is_asked_again_meanwhile_is_not()
    {
        Invites(TestCase.Child, TestCase.Parent, TestCase.OtherParent);
        Invites(TestCase.Child, TestCase.Parent, TestCase.OtherParent, TestCase.Agency);

        Assert.Empty(await NotAskedAsync(done: 0));
    }

    private void Invites(params string[] attendees) => _record.Add(new MeetingAttendeesChanged("q1", attendees, TestCase.Worker, Role.SocialWorker, "Agreed with the family."));

    /// <summary>Who is told that they need not come, where what was told last is the meeting at a revision.</summary>
    private async Task<IEnumerable<string>> NotAskedAsync(int done)
    {
        var steps = Enumerable.Range(0, done + 1)
            .Select(revision => Step.Of(nameof(SendInvitations), new InvitationSubject("q1", revision)).Key)
            .ToDictionary(key => key, key => new StepResult(key, Start.AddDays(-5), []));
        var sheet = new CaseSheet(_record.File, _record.File.Sequence, steps, [], new HashSet<string>());
        var step = Step.Of(nameof(SendInvitations), new InvitationSubject("q1", _record.File.Meeting("q1")!.Revision));
        var mailing = await new SendInvitations(new NoMeetingCalendars()).PlanAsync(sheet, step, Start.AddDays(-4), CancellationToken.None);
        return mailing.Letters.Where(letter => letter.Kind == MessageKind.Cancellation).Select(letter => letter.To.Id).Order(StringComparer.Ordinal);
    }
}
