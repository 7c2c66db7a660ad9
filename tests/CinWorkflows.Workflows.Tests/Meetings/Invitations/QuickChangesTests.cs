using CinWorkflows.Cases;
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

    /// <summary>Each order in which changes are recorded, what is due is worked out, and letters are queued: the record goes on between any two of them.</summary>
    [Fact]
    public async Task N12_who_attends_and_who_does_not_any_more_knows_it_however_quickly_it_was_changed()
    {
        var states = new List<CaseFile> { _record.File };
        foreach (var change in new Action[]
        {
            () => Invites(TestCase.Child, TestCase.Parent, TestCase.Agency),
            () => Invites(TestCase.Child, TestCase.Parent, TestCase.OtherParent, TestCase.Agency),
            () => Invites(TestCase.Child, TestCase.OtherParent, TestCase.Agency),
            Moves,
            () => IsChairedBy(TestCase.Manager, TestCase.Child, TestCase.Parent),
            Moves,
        })
        {
            change();
            states.Add(_record.File);
        }

        foreach (var schedule in Schedules(0, states.Count - 1).ToList())
        {
            var known = await ToldAsync(states, schedule);
            foreach (var person in (string[])[TestCase.Child, TestCase.Parent, TestCase.OtherParent, TestCase.Agency, TestCase.Worker, TestCase.Manager])
            {
                var isAsked = states[^1].Meeting("q1")!.Attendees.Contains(person) || person is TestCase.Manager or TestCase.Worker;
                Assert.True(known.GetValueOrDefault(person, !isAsked) == isAsked, $"{person} is told wrongly: {string.Join(", ", schedule)}");
            }
        }
    }

    /// <summary>Who was told last that they are asked, or not, where each step is worked out at one state of the case and done at another.</summary>
    private static async Task<Dictionary<string, bool>> ToldAsync(List<CaseFile> states, IReadOnlyList<(int Appraised, int Done)> schedule)
    {
        var known = new Dictionary<string, bool>();
        var steps = new Dictionary<string, StepResult>();
        foreach (var (appraised, done) in schedule)
        {
            var meeting = states[appraised].Meeting("q1")!;
            Step[] due =
            [
                Step.Of(nameof(SendInvitations), new InvitationSubject("q1", meeting.Revision)),
                .. meeting.ChairId == TestCase.Worker ? Array.Empty<Step>() : [Step.Of(nameof(SendInvitations), new WorkerInvitedSubject("q1", meeting.Revision, TestCase.Worker))],
            ];
            foreach (var step in due)
            {
                var mailing = await new SendInvitations(new NoMeetingCalendars()).PlanAsync(new(states[done], states[done].Sequence, steps, [], new HashSet<string>()), step, Start.AddDays(-4), CancellationToken.None);
                if (steps.ContainsKey(step.Key) || mailing.IsOvertaken)
                {
                    continue;
                }

                steps[step.Key] = new(step.Key, Start.AddDays(-5), []);
                foreach (var letter in mailing.Letters)
                {
                    known[letter.To.Id] = letter.Kind == MessageKind.Invitation;
                }
            }
        }

        return known;
    }

    private static IEnumerable<IReadOnlyList<(int Appraised, int Done)>> Schedules(int first, int last) =>
        from appraised in Enumerable.Range(first, last - first + 1)
        from done in Enumerable.Range(appraised, last - appraised + 1)
        from next in appraised == last ? [[]] : Schedules(Math.Max(done, appraised + 1), last)
        select (IReadOnlyList<(int Appraised, int Done)>)[(appraised, done), .. next];

    private void Moves() => _record.Add(new MeetingMoved("q1", Start.AddHours(1), Start.AddHours(2), "The hall is taken."));

    private void IsChairedBy(string chair, params string[] attendees) => _record.Add(new MeetingAttendeesChanged("q1", attendees, chair, Role.TeamManager, "Agreed with the family."));

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
