using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Notices;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>The child's record as a case's workflow uses it. Every write has a key: doing it twice does nothing twice.</summary>
public interface ICaseRecord
{
    /// <summary>What the record knows of a case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    Task<CaseSheet> ReadAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>Publishes the duties of a case and marks its acts as taken up.</summary>
    /// <returns>False where the case has moved on since; nothing is written then.</returns>
    Task<bool> PublishAsync(DutySheet sheet, CancellationToken cancellationToken);

    /// <summary>Puts a notice on the record and, unless it waits for the digest, into the outbox.</summary>
    /// <returns>False where the case has moved on since, or the duty is no longer open; nothing is written then.</returns>
    Task<bool> PostNoticeAsync(NoticePosting posting, CancellationToken cancellationToken);

    /// <summary>Puts the messages of a step into the outbox and records the step as done, together.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="result">The step.</param>
    /// <param name="messages">Its messages.</param>
    /// <param name="calendar">The meeting that it puts into, or takes out of, the calendar; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task CompleteStepAsync(string caseId, StepResult result, IReadOnlyList<MessageOrder> messages, CalendarOrder? calendar, CancellationToken cancellationToken);

    /// <summary>How those are reached who take part in the case or took part; who never did is left out.</summary>
    Task<IReadOnlyList<PersonContact>> ContactsAsync(string caseId, IReadOnlyList<string> participants, CancellationToken cancellationToken);

    /// <summary>
    /// Gathers a day's digests, one message each: for the staff named, and for everybody of the authority for whom notices about
    /// duties that are still open wait for the digest. Nobody gets two on a day.
    /// </summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="day">The day.</param>
    /// <param name="staff">Those who have something due, overdue or drifting.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many digests there are.</returns>
    Task<int> GatherDigestsAsync(string packId, DateOnly day, IReadOnlyList<string> staff, CancellationToken cancellationToken);
}
