using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Web.Cases;

/// <summary>Tells what happened in a case in the words of the practice, with the names of those who did it or were told.</summary>
internal sealed class TimelineDescription(IStaffDirectory staff)
{
    public async Task<IReadOnlyList<TimelineLine>> OfAsync(CaseView view, PolicyPack pack, IReadOnlyList<RecordedAct> acts, CancellationToken cancellationToken)
    {
        var names = view.People.Concat(view.FormerPeople).DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        foreach (var id in view.Timeline.Select(entry => entry.Who).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !names.ContainsKey(id)).ToList())
        {
            if (await staff.FindAsync(id, cancellationToken) is { } member)
            {
                names[id] = member.Name;
            }
        }

        return [.. view.Timeline.Select(entry => new TimelineLine(
            entry.At,
            KindOf(entry),
            TimelineWords.What(entry, view, pack, subject => MeetingNewsThen.Of(subject, acts)),
            entry.Who,
            TimelineWords.Detail(entry),
            entry.Who is { } who ? names.GetValueOrDefault(who) : null))];
    }

    private static string KindOf(TimelineEntry entry) => entry switch
    {
        TimelineAct => "act",
        TimelineDuty => "duty",
        TimelineDate => "deadline",
        TimelineNotice => "notice",
        TimelineMessage => "message",
        TimelineMeeting => "meeting",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "Not an entry of a timeline."),
    };
}
