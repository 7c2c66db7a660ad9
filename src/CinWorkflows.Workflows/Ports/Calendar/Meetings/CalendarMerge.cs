namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>
/// What is to be written, given what stands: people change entries too. It is asked again where somebody changed the entry before
/// it was written.
/// </summary>
/// <param name="standing">The entry; null where none stands.</param>
/// <param name="cancellationToken">Cancels the call.</param>
/// <returns>Null where somebody deleted it and is to be asked first: nothing is written.</returns>
public delegate Task<CalendarMeeting?> CalendarMerge(CalendarEntry? standing, CancellationToken cancellationToken);
