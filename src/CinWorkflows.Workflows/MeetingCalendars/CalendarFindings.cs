using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>Records what the service finds in a calendar, or in answers to invitations, once: told by where the case stood when it was found.</summary>
internal sealed class CalendarFindings(CaseRegister register)
{
    /// <returns>False where the procedure does not allow it.</returns>
    public async Task<bool> RecordAsync(CaseFile file, Act act, string finding, CancellationToken cancellationToken)
    {
        var id = CommandIds.Of(string.Create(CultureInfo.InvariantCulture, $"calendar/{file.CaseId}/{file.Sequence}/{finding}"));
        return (await register.RecordFindingAsync(file.CaseId, id, act, cancellationToken)).Receipt is not null;
    }

    /// <summary>Somebody proposes another time than a meeting's: each is recorded once, wherever and however often it is seen.</summary>
    /// <returns>True where it was not known yet.</returns>
    public async Task<bool> ProposedAsync(CaseFile file, Meeting meeting, ProposedTime proposal, CancellationToken cancellationToken)
    {
        var act = new MeetingTimeProposed(meeting.Id, proposal.PersonId, proposal.StartsAt, proposal.EndsAt);
        var id = CommandIds.Of(string.Create(CultureInfo.InvariantCulture, $"proposed/{file.CaseId}/{meeting.Id}/{meeting.StartsAt.UtcTicks}/{proposal.PersonId}/{proposal.StartsAt.UtcTicks}/{proposal.EndsAt.UtcTicks}"));
        return (await register.RecordFindingAsync(file.CaseId, id, act, cancellationToken)).Receipt is not null;
    }

    /// <summary>All in which the calendar differs at this moment; null where in nothing.</summary>
    public async Task DiffersAsync(CaseFile file, Meeting meeting, DifferingCalendar? found, CancellationToken cancellationToken)
    {
        if (found is null ? meeting.Differs is null : meeting.Differs?.IsSameAs(found) == true)
        {
            return;
        }

        await RecordAsync(file, MeetingDifferedInCalendar.Of(meeting.Id, found), $"{meeting.Id}/differs", cancellationToken);
    }
}
