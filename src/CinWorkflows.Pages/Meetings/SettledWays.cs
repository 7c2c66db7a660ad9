using System.Globalization;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>What may become of a meeting about which something is open, and what that is, in words.</summary>
internal static class SettledWays
{
    public const string Link = "link";
    public const string Place = "place";
    private const string Keep = "keep";
    private const string Time = "time-";

    /// <summary>The ways out; keeping it as it is where there is no meeting any more.</summary>
    public static IReadOnlyList<Choice> Of(Meeting? meeting, TaskDesk desk) =>
    [
        .. meeting is null ? [] : Times(meeting).Select((time, index) => new Choice(Name(index), $"Move it to {PlainWords.Between(time.StartsAt, time.EndsAt)}", time.PersonId is { } person ? $"As {Who(person, desk)} proposes." : "As the calendar shows it.")),
        .. meeting?.Differs?.Is(CalendarDifference.Elsewhere) == true ? [new Choice(Place, "It is at another place", "Enter it below.")] : Array.Empty<Choice>(),
        .. meeting?.LinkAwaited == true ? [new Choice(Link, "It gets this link", "Whoever is invited gets it.")] : Array.Empty<Choice>(),
        .. meeting is { Differs: null, Proposals: null, UnclearAnswers: null } ? Array.Empty<Choice>() : [new Choice(Keep, "It stays as it is on record", "It is put into the calendar again.")],
    ];

    /// <summary>What is open about it, a sentence each.</summary>
    public static IEnumerable<string> Open(Meeting meeting, TaskDesk desk) =>
    [
        .. (meeting.Differs?.All ?? []).Where(difference => difference != CalendarDifference.None).Select(Sentence),
        .. (meeting.Proposals ?? []).Select(proposal => $"{Who(proposal.PersonId, desk)} proposes another time: {PlainWords.Between(proposal.StartsAt, proposal.EndsAt)}."),
        .. meeting.UnclearAnswers is null ? Array.Empty<string>() : ["An answer to the invitation was not clear. Read it where it came in: the mailbox from which the authority writes, or the calendar."],
        .. meeting.LinkAwaited == true ? ["It can be attended online, and has no link yet."] : Array.Empty<string>(),
    ];

    /// <summary>The time to which it is moved; null where that is not what happens.</summary>
    public static (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? TimeOf(string what, Meeting meeting) =>
        Times(meeting).Index().Where(time => Name(time.Index) == what).Select(time => ((DateTimeOffset, DateTimeOffset)?)(time.Item.StartsAt, time.Item.EndsAt)).FirstOrDefault();

    private static IEnumerable<(string? PersonId, DateTimeOffset StartsAt, DateTimeOffset EndsAt)> Times(Meeting meeting) =>
    [
        .. meeting.Differs is { StartsAt: { } starts, EndsAt: { } ends } ? new[] { ((string?)null, starts, ends) } : [],
        .. (meeting.Proposals ?? []).Select(proposal => ((string?)proposal.PersonId, proposal.StartsAt, proposal.EndsAt)),
    ];

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{Time}{index + 1}");

    private static string Who(string id, TaskDesk desk) => desk.Case.NameOf(id) is var name && name != id ? name : desk.Case.StaffNames.GetValueOrDefault(id, "a member of staff");

    private static string Sentence(CalendarDifference difference) => difference switch
    {
        CalendarDifference.Deleted => "It was deleted or cancelled in the calendar.",
        CalendarDifference.Moved => "It was moved in the calendar.",
        CalendarDifference.ChairDeclined => "Whoever is to chair declined it in the calendar.",
        CalendarDifference.NotPlaced => "It could not be put into the calendar.",
        CalendarDifference.Elsewhere => "It is at another place in the calendar.",
        CalendarDifference.TakenOff => "Somebody who is invited was taken off in the calendar.",
        CalendarDifference.Added => "Somebody was added in the calendar who is not invited here. They stay there if it stays as it is.",
        CalendarDifference.RoomDeclined => "The room that is booked with it declined.",
        CalendarDifference.NoOnlineLink => "No link for attending online was made.",
        _ => "It was renamed in the calendar.",
    };
}
