using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>Records what the service finds in a calendar, or in answers to invitations, once: told by where the case stood when it was found.</summary>
internal sealed class CalendarFindings(CaseRegister register)
{
    /// <summary>Whoever reads so many in the mailbox finds the others there too.</summary>
    private const int MostUnclear = 10;

    /// <returns>False where the procedure does not allow it.</returns>
    public async Task<bool> RecordAsync(CaseFile file, Act act, string finding, CancellationToken cancellationToken)
    {
        var id = CommandIds.Of(string.Create(CultureInfo.InvariantCulture, $"calendar/{file.CaseId}/{file.Sequence}/{finding}"));
        return (await register.RecordFindingAsync(file.CaseId, id, act, cancellationToken)).Receipt is not null;
    }

    /// <summary>Somebody proposes another time than a meeting's: each proposal is recorded once, however often it is seen.</summary>
    /// <param name="file">The case.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="proposal">Who proposes what.</param>
    /// <param name="at">When they did: who proposes the same again does so once more. Null where that is not known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True where it was not known yet. What is no meeting, for example three days on end, is somebody's to read.</returns>
    public async Task<bool> ProposedAsync(CaseFile file, Meeting meeting, ProposedTime proposal, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var known = await OnceAsync(
            file,
            new MeetingTimeProposed(meeting.Id, proposal.PersonId, proposal.StartsAt, proposal.EndsAt),
            string.Create(CultureInfo.InvariantCulture, $"proposed/{file.CaseId}/{meeting.Id}/{meeting.StartsAt.UtcTicks}/{proposal.PersonId}/{proposal.StartsAt.UtcTicks}/{proposal.EndsAt.UtcTicks}/{at?.UtcTicks}"),
            cancellationToken);
        return known is null ? await UnclearAsync(file, meeting, at ?? proposal.StartsAt, cancellationToken) : !known.Repeated;
    }

    /// <summary>An answer came of which it cannot be told whose it is, or what it says: somebody has to read it. Many are one task.</summary>
    /// <returns>True where it was not known yet.</returns>
    public async Task<bool> UnclearAsync(CaseFile file, Meeting meeting, DateTimeOffset at, CancellationToken cancellationToken) =>
        !(meeting.UnclearAnswers?.Count >= MostUnclear)
        && await OnceAsync(file, new MeetingAnswerUnclear(meeting.Id, at), string.Create(CultureInfo.InvariantCulture, $"unclear/{file.CaseId}/{meeting.Id}/{at.UtcTicks}"), cancellationToken) is { Repeated: false };

    /// <summary>All in which the calendar differs at this moment; null where in nothing.</summary>
    public async Task DiffersAsync(CaseFile file, Meeting meeting, DifferingCalendar? found, CancellationToken cancellationToken)
    {
        if (found is null ? meeting.Differs is null : meeting.Differs?.IsSameAs(found) == true)
        {
            return;
        }

        await RecordAsync(file, MeetingDifferedInCalendar.Of(meeting.Id, found), $"{meeting.Id}/differs", cancellationToken);
    }

    /// <returns>Null where the procedure does not allow it.</returns>
    private async Task<ActReceipt?> OnceAsync(CaseFile file, Act act, string finding, CancellationToken cancellationToken) =>
        (await register.RecordFindingAsync(file.CaseId, CommandIds.Of(finding), act, cancellationToken)).Receipt;
}
