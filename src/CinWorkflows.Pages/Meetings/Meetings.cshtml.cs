using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Meetings;

/// <summary>The meetings of a case: those to come with who comes, and those that were held.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class MeetingsModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    public IReadOnlyList<MeetingLine> ToCome { get; private set; } = [];

    public IReadOnlyList<MeetingLine> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var acts = await door.Cases.ActsAsync(Case.Id, cancellationToken);
        var lines = Case.File.Meetings.Select(meeting => Line(meeting, acts)).ToLookup(line => line.Meeting.State == MeetingState.Arranged);
        ToCome = [.. lines[true].OrderBy(line => line.Meeting.StartsAt)];
        Past = [.. lines[false].OrderByDescending(line => line.Meeting.StartsAt)];
        return Page();
    }

    private MeetingLine Line(Meeting meeting, IReadOnlyList<RecordedAct> acts)
    {
        var said = acts.Select(recorded => recorded.Act).ToList();
        var arranged = said.OfType<MeetingArranged>().LastOrDefault(act => act.MeetingId == meeting.Id);
        var held = said.OfType<MeetingHeld>().LastOrDefault(act => act.MeetingId == meeting.Id);
        var coming = said.OfType<AttendanceAccepted>().Where(act => act.MeetingId == meeting.Id).Select(act => act.PersonId).ToHashSet();
        return new()
        {
            Meeting = meeting,
            What = MeetingWords.Of(meeting.Purpose, Case),
            When = PlainWords.Between(meeting.StartsAt, meeting.EndsAt),
            Where = said.OfType<MeetingMoved>().LastOrDefault(act => act.MeetingId == meeting.Id && act.Venue is { Length: > 0 })?.Venue ?? arranged?.Logistics.Venue ?? held?.Unarranged?.Logistics?.Venue,
            Chair = Case.StaffNames.GetValueOrDefault(held?.ChairedBy ?? meeting.ChairId, meeting.ChairId),
            State = State(meeting),
            People = [.. (held?.Attended ?? meeting.Attendees).Select(person => (Case.NameOf(person), Answer(person, meeting, held, coming)))],
            Proposals = [.. (meeting.Proposals ?? []).Select(one => $"{Who(one.PersonId)} would come on {PlainWords.Between(one.StartsAt, one.EndsAt)}")],
            Note = held?.Note,
        };
    }

    private string Who(string id) => Case.NameOf(id) is var name && name != id ? name : Case.StaffNames.GetValueOrDefault(id, id);

    private static string Answer(string person, Meeting meeting, MeetingHeld? held, HashSet<string> coming) => held is not null ? "came"
        : meeting.Declined?.Contains(person) == true ? "will not come"
        : coming.Contains(person) ? "comes"
        : "no answer yet";

    private static string State(Meeting meeting) => meeting.State switch
    {
        MeetingState.Arranged => "Booked",
        MeetingState.Held when meeting.HeldOn is { } on => $"Held on {PlainWords.ShortDate(on)}",
        MeetingState.Held => "Held",
        _ when meeting.CancelledOn is { } on => $"Cancelled on {PlainWords.ShortDate(on)}",
        _ => "Cancelled",
    };
}

/// <summary>A meeting, in words.</summary>
internal sealed record MeetingLine
{
    public required Meeting Meeting { get; init; }

    public required string What { get; init; }

    public required string When { get; init; }

    public required string? Where { get; init; }

    public required string Chair { get; init; }

    public required string State { get; init; }

    /// <summary>Who was asked, or came, and what they answered.</summary>
    public required IReadOnlyList<(string Name, string Answer)> People { get; init; }

    /// <summary>Other times that somebody would come at.</summary>
    public required IReadOnlyList<string> Proposals { get; init; }

    public required string? Note { get; init; }
}
