using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Finds everything in a request that makes no sense, or that the case does not allow.</summary>
internal static class ProposalChecks
{
    private const int MostPeople = 50;
    private const int MostWishes = 20;

    public static IEnumerable<Refusal> Of(ProposalRequest request, CaseFile file, PolicyPack pack, DateOnly today) =>
        [.. Open(file, pack), .. Meeting(request, file), .. People(request, file), .. Numbers(request), .. Days(request, today)];

    private static IEnumerable<Refusal> Open(CaseFile file, PolicyPack pack)
    {
        if (file.Ending is { } ending)
        {
            yield return new("caseId", $"the case ended on {ending.On:yyyy-MM-dd}; no more meetings are arranged.");
        }
        else if (file.Hold is { } hold)
        {
            yield return new("caseId", $"the case is on hold since {hold.Since:yyyy-MM-dd}; no meetings are arranged while a child protection plan runs.", pack.ClauseOf(Circumstance.ChildProtectionPlan));
        }
    }

    private static IEnumerable<Refusal> Meeting(ProposalRequest request, CaseFile file)
    {
        var moved = request.MeetingId is { } id ? file.Meeting(id) : null;
        if (request.MeetingId is not null && moved is not { State: MeetingState.Arranged })
        {
            yield return new("meetingId", moved is null
                ? $"there is no meeting '{request.MeetingId}'; leave it out to arrange a new one."
                : $"meeting '{request.MeetingId}' is {CodeWords.Of(moved.State)}; only an arranged one can be moved.");
        }

        if (request is { Purpose: null, MeetingId: null })
        {
            yield return new("purpose", "say what the meeting is for, or give the 'meetingId' of the one that is to be moved.");
        }
        else if (moved is not null && request.Purpose is { } other && other != moved.Purpose)
        {
            yield return new("purpose", $"meeting '{request.MeetingId}' is for another purpose ({CodeWords.Of(moved.Purpose)}); leave the purpose out.");
        }
        else if (moved is null && request.Purpose == MeetingPurpose.FirstPlanning && file.FirstPlanningMeeting is { HeldOn: { } held })
        {
            yield return new("purpose", $"the first planning meeting was held on {held:yyyy-MM-dd}.");
        }
        else if (moved is null && request.Purpose == MeetingPurpose.TransferIn && file.TransferIn is null)
        {
            yield return new("purpose", "this child was not transferred from another authority.");
        }
        else if (moved is null && request.Purpose is MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview && file.CurrentPlan is null)
        {
            yield return new("purpose", "there is no plan in force to review.");
        }

        if (moved is null && request.Attendees is null or [])
        {
            yield return new("attendees", "name the participants who are to attend.");
        }

        if ((request.ChairId ?? moved?.ChairId ?? file.Allocation.WorkerId) is null)
        {
            yield return new("chairId", "no worker is allocated: name who chairs.");
        }
    }

    private static IEnumerable<Refusal> People(ProposalRequest request, CaseFile file)
    {
        var attendees = request.Attendees ?? (request.MeetingId is { } id ? file.Meeting(id)?.Attendees : null) ?? [];
        foreach (var (person, index) in (request.Attendees ?? []).Select((person, index) => (person, index)))
        {
            if (file.Participant(person) is null)
            {
                yield return new(At("attendees", index), $"'{person}' is not a participant of this case; add the participant first.");
            }
        }

        foreach (var (person, index) in (request.Needed ?? []).Select((person, index) => (person, index)))
        {
            if (!attendees.Contains(person))
            {
                yield return new(At("needed", index), $"'{person}' is not among the attendees; add them there.");
            }
        }

        if (attendees.Count + (request.Staff?.Count ?? 0) > MostPeople)
        {
            yield return new("attendees", $"more than {MostPeople} people are to attend; name fewer.");
        }
    }

    private static IEnumerable<Refusal> Numbers(ProposalRequest request) =>
    [
        .. Between("durationMinutes", request.DurationMinutes, 30, 240),
        .. Between("travelMinutes", request.TravelMinutes, 0, 180),
        .. Between("noticeDays", request.NoticeDays ?? 0, 0, 20),
        .. Between("atMost", request.AtMost, 1, 20),
        .. Between("room.seats", request.Room?.Seats ?? 1, 1, 500),
        .. request.Wished?.Count > MostWishes ? [new Refusal("wished", $"at most {MostWishes} wished times are judged at once.")] : Array.Empty<Refusal>(),
        .. request.SchoolTimeReason is null ? [] : CaseDesk.Text("schoolTimeReason", request.SchoolTimeReason, "the reason"),
    ];

    private static IEnumerable<Refusal> Days(ProposalRequest request, DateOnly today)
    {
        if (request.NotAfter < today)
        {
            yield return new("notAfter", $"{request.NotAfter:yyyy-MM-dd} has passed; today is {today:yyyy-MM-dd}.");
        }

        if (request.NotBefore > today.AddYears(1))
        {
            yield return new("notBefore", $"{request.NotBefore:yyyy-MM-dd} is more than a year ahead; calendars are not filled so far.");
        }

        if (request.NotAfter < request.NotBefore)
        {
            yield return new("notAfter", $"{request.NotAfter:yyyy-MM-dd} is before 'notBefore' ({request.NotBefore:yyyy-MM-dd}).");
        }
    }

    private static IEnumerable<Refusal> Between(string field, int value, int least, int most) => value >= least && value <= most
        ? []
        : [new(field, string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}."))];

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
