namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>What Exchange mailed to one attendee of a meeting.</summary>
/// <param name="Attendee">The address.</param>
/// <param name="Kind">request, update or cancel.</param>
/// <param name="Subject">The meeting's subject.</param>
/// <param name="Comment">What was said on cancelling.</param>
public sealed record SentInvitation(string Attendee, string Kind, string Subject, string? Comment);
