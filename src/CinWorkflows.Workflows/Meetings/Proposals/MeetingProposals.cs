using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>
/// Proposes times for a meeting of a case: within the duty's dates, at hours when everybody who has to be there works and is free,
/// outside school time where a school-age child attends. Nothing is recorded or booked.
/// </summary>
public sealed class MeetingProposals(
    ICaseReader cases,
    IStaffDirectory staff,
    PackLibrary packs,
    AuthorityCalendars workingDays,
    ISchoolTerms terms,
    IMeetingCalendars calendars,
    TimeProvider clock)
{
    private readonly CalendarReader _reader = new(calendars);

    /// <summary>The times, best first, or every reason why the request cannot be answered.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ProposalAnswer> FindAsync(string caseId, ProposalRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return ProposalAnswer.NoSuchCase(caseId);
        }

        var now = clock.GetUtcNow();
        var refusals = ProposalChecks.Of(request, view.File, packs.Get(view.File.Pack), LondonTime.DateOf(now)).ToList();
        var (meeting, unknown) = refusals.Count > 0 ? (null, []) : await LookUpAsync(view, request, cancellationToken);
        return meeting is null
            ? ProposalAnswer.Refuse([.. refusals, .. unknown])
            : ProposalAnswer.Of(await SearchAsync(meeting, now, cancellationToken));
    }

    private async Task<ProposedTimes> SearchAsync(ProposedMeeting meeting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (request, file) = (meeting.Request, meeting.Case.File);
        var pack = packs.Get(file.Pack);
        var calendar = await workingDays.AsOfNowAsync(pack.Authority, cancellationToken);
        var limits = MeetingDeadline.LimitsOf(meeting.Purpose, file, pack, calendar) with
        {
            NoticeDays = request.NoticeDays,
            NotBefore = request.NotBefore,
            NotAfter = request.NotAfter,
        };
        var window = limits.WindowAt(now, calendar);
        var reading = await _reader.ReadAsync(meeting, window, cancellationToken);
        var school = meeting.Child is { } child && pack.Gates.GetValueOrDefault(GateKind.OutsideSchoolTime) is { } gate
            ? new SlotSchool(child.BornOn, await terms.FindAsync(pack.Id, cancellationToken), gate.Clause, request.SchoolTimeReason is not null)
            : null;
        var question = new SlotQuestion(window, TimeSpan.FromMinutes(request.DurationMinutes), calendar, pack.WorkingHours, People(meeting, reading, pack))
        {
            School = school,
            Travel = TimeSpan.FromMinutes(request.TravelMinutes),
            AtVenue = request.Place == MeetingPlace.Venue,
            Rooms = request.Room is not null && reading.WasRead ? Rooms(meeting, reading) : null,
            AtMost = request.AtMost,
        };
        var found = SlotSearch.Find(question);
        return new()
        {
            Purpose = meeting.Purpose,
            ChairId = meeting.Chair.Id,
            DurationMinutes = request.DurationMinutes,
            Window = new(window.From, window.Until, window.NoticeDays, window.Due, window.Overdue, limits.Deadline?.Explain(), window.Clause),
            CalendarsRead = reading.WasRead,
            Proposals = found.Proposals,
            Wished = [.. (request.Wished ?? []).Select(wish => SlotSearch.Judge(question, wish))],
            Fitting = found.Fitting,
            Considered = found.Considered,
            Excluded = found.Exclusions,
            Help = found.Help,
            Notes = [.. ProposalNotes.Of(meeting, window, reading, school, pack)],
        };
    }

    private static List<SlotPerson> People(ProposedMeeting meeting, CalendarReading reading, PolicyPack pack)
    {
        var office = CalendarReading.Office(pack.WorkingHours);
        return
        [
            Member(meeting.Chair, SlotPart.Chair),
            .. meeting.Staff.Select(member => Member(member, SlotPart.Required)),
            .. meeting.Attendees.Where(person => person.Kind == ParticipantKind.Agency).Select(person => new SlotPerson(
                person.Id,
                person.Name,
                meeting.IsOptional(person) ? SlotPart.Optional : SlotPart.Required,
                reading.BusyOf(person.Email, meeting.Moved),
                reading.HoursOf(person.Email))),
        ];

        SlotPerson Member(StaffMember member, SlotPart part) =>
            new(member.Id, member.Name, part, reading.BusyOf(member.Email, meeting.Moved), reading.HoursOf(member.Email) ?? office);
    }

    private static SlotRooms Rooms(ProposedMeeting meeting, CalendarReading reading) => new(
        [
            .. reading.Rooms.Where(room => reading.Of(room.Address) is not null)
                .Select(room => new SlotRoom(room.Address, room.Name, room.Capacity, reading.BusyOf(room.Address, meeting.Moved))),
        ],
        meeting.Seats);

    private async Task<(ProposedMeeting? Meeting, IReadOnlyList<Refusal> Unknown)> LookUpAsync(CaseView view, ProposalRequest request, CancellationToken cancellationToken)
    {
        var moved = request.MeetingId is { } id ? view.File.Meeting(id) : null;
        var unknown = new List<Refusal>();
        var chairId = (request.ChairId ?? moved?.ChairId ?? view.File.Allocation.WorkerId)!;
        var chair = await MemberAsync("chairId", chairId);
        var others = new List<StaffMember>();
        foreach (var (member, index) in (request.Staff ?? []).Select((member, index) => (member, index)))
        {
            if (await MemberAsync($"staff[{index}]", member) is { } found && found.Id != chairId && others.All(other => other.Id != found.Id))
            {
                others.Add(found);
            }
        }

        var ids = request.Attendees ?? moved?.Attendees ?? [];
        var attendees = view.People.Where(person => ids.Contains(person.Id)).ToList();
        return chair is null || unknown.Count > 0
            ? (null, unknown)
            : (new(view, request.Purpose ?? moved!.Purpose, chair, others, attendees, moved, request), []);

        async Task<StaffMember?> MemberAsync(string field, string member)
        {
            var found = await staff.FindAsync(member, cancellationToken);
            if (found is null)
            {
                unknown.Add(new(field, $"there is no member of staff '{member}'; add them to the directory first."));
            }

            return found;
        }
    }
}
