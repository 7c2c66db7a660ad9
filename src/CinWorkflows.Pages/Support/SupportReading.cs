using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Meetings;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Pages.Teams;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Support;

/// <summary>Reads what business support does for a team: meetings to administer, what goes by hand, and what could not be delivered.</summary>
internal sealed class SupportReading(IStaffDoor door, BoardReading teams, CaseReading reading, CaseTasks tasks)
{
    /// <summary>How far ahead meetings are administered, in days: four weeks.</summary>
    private const int Ahead = 28;

    /// <summary>What is done by hand.</summary>
    private static readonly DutyKind[] ByHand = [DutyKind.InformByHand, DutyKind.GivePlanByHand];

    public async Task<SupportWork> OfAsync(Team team, CancellationToken cancellationToken)
    {
        var lines = await teams.OfAsync(team, cancellationToken);
        var (byHand, undelivered) = (new List<HandLine>(), new List<UndeliveredLine>());
        foreach (var line in lines.Where(line => line.Row.Case.Duties.Any(view => view.Duty.Kind == DutyKind.SettleUndelivered || ByHand.Contains(view.Duty.Kind))))
        {
            if (await reading.OfAsync(line.CaseId, cancellationToken) is not { } shown)
            {
                continue;
            }

            byHand.AddRange(shown.View.Duties.Where(view => ByHand.Contains(view.Duty.Kind)).Select(view => Hand(shown, view)));
            foreach (var view in shown.View.Duties.Where(view => view.Duty.Subject is UndeliveredSubject))
            {
                undelivered.Add(await UndeliveredAsync(shown, view, (UndeliveredSubject)view.Duty.Subject!, cancellationToken));
            }
        }

        return new(
            [.. lines.SelectMany(Meetings).OrderBy(line => line.Duty.Deadline?.Due ?? DateOnly.MaxValue)],
            [.. byHand.OrderBy(line => line.View.Duty.Deadline?.Due ?? DateOnly.MaxValue).ThenBy(line => line.View.OpenedAt)],
            [.. undelivered.OrderBy(line => line.View.OpenedAt)]);
    }

    private IEnumerable<SupportMeetingLine> Meetings(BoardLine line) =>
        from view in line.Row.Case.Duties
        let purpose = MeetingWords.PurposeOf(view.Duty.Kind)
        where purpose is not null
        let meeting = line.Row.Case.File.Meetings.FirstOrDefault(meeting => meeting.State == MeetingState.Arranged && meeting.Purpose == purpose)
        where view.Duty.Deadline?.Due <= line.Today.AddDays(Ahead) || (meeting is not null && LondonTime.DateOf(meeting.StartsAt) <= line.Today.AddDays(Ahead))
        select new SupportMeetingLine(line, view.Duty, meeting is null ? null : PlainWords.Between(meeting.StartsAt, meeting.EndsAt), [.. ToDo(meeting, view.Duty)], meeting is null ? tasks.PageFor(line.Row.Case.File, view.Duty) : new($"{CaseWays.Case(line.CaseId)}/meetings", "Look at the meeting"));

    /// <summary>What is to be done about a meeting, a sentence each.</summary>
    private static IEnumerable<string> ToDo(Meeting? meeting, Duty duty)
    {
        if (meeting is null)
        {
            yield return duty.WaitsFor is { } code ? Prerequisite.InWords(code) : "No meeting is booked.";
            yield break;
        }

        if (duty.Deadline is { Due: var due } && LondonTime.DateOf(meeting.StartsAt) > due)
        {
            yield return $"It is after the limit of {PlainWords.ShortDate(due)}: move it.";
        }

        if (meeting.Declined is [_, ..] declined)
        {
            yield return declined.Count == 1 ? "1 person cannot come." : $"{declined.Count} people cannot come.";
        }

        if (meeting.Proposals is [_, ..])
        {
            yield return "Another time was proposed.";
        }

        if (meeting.UnclearAnswers is [_, ..])
        {
            yield return "An answer came that somebody has to read.";
        }

        if (meeting.LinkAwaited == true)
        {
            yield return "The link for attending online is missing.";
        }

        if (meeting.ChairGaveUpOn is not null)
        {
            yield return "It has to be said who chairs.";
        }
    }

    private HandLine Hand(ShownCase shown, DutyView view) => new(shown, view, tasks.PageFor(shown.File, view.Duty));

    private async Task<UndeliveredLine> UndeliveredAsync(ShownCase shown, DutyView view, UndeliveredSubject subject, CancellationToken cancellationToken)
    {
        var message = (await door.Cases.MessageAsync(subject.MessageId, cancellationToken))?.Message;
        var name = shown.NameOf(subject.RecipientId) is var known && known != subject.RecipientId ? known : await reading.StaffNameAsync(subject.RecipientId, cancellationToken);
        return new(shown, view, name, message is null ? "A message" : CodeWords.AtBeginning(message.Order.Kind.ToString()), UndeliveredWords.Why(message?.Problem), UndeliveredWords.Do(message?.Problem), tasks.PageFor(shown.File, view.Duty));
    }
}

/// <summary>What business support does for a team.</summary>
/// <param name="Meetings">The reviews and meetings of the next four weeks.</param>
/// <param name="ByHand">What goes by hand.</param>
/// <param name="Undelivered">What could not be delivered.</param>
internal sealed record SupportWork(IReadOnlyList<SupportMeetingLine> Meetings, IReadOnlyList<HandLine> ByHand, IReadOnlyList<UndeliveredLine> Undelivered);

/// <summary>A meeting to administer.</summary>
/// <param name="Line">Its case.</param>
/// <param name="Duty">What asks for it.</param>
/// <param name="When">When it is; null where none is booked.</param>
/// <param name="ToDo">What is to be done about it, a sentence each.</param>
/// <param name="Task">Where; null where nothing can be done yet.</param>
internal sealed record SupportMeetingLine(BoardLine Line, Duty Duty, string? When, IReadOnlyList<string> ToDo, PageTask? Task);

/// <summary>Something that goes by hand.</summary>
internal sealed record HandLine(ShownCase Case, DutyView View, PageTask? Task)
{
    public string Title => Case.Title(View.Duty);
}

/// <summary>A message that could not be delivered.</summary>
/// <param name="Case">Its case.</param>
/// <param name="View">What asks for a decision.</param>
/// <param name="To">For whom it is.</param>
/// <param name="What">Which message.</param>
/// <param name="Why">Why it could not be delivered.</param>
/// <param name="Do">What to do.</param>
/// <param name="Task">Where that is recorded.</param>
internal sealed record UndeliveredLine(ShownCase Case, DutyView View, string To, string What, string Why, string Do, PageTask? Task);
