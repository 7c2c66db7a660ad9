using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting that is written into the calendar anew, without somebody who stands in it and must not be told of it any more.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">At which of its revisions.</param>
/// <param name="Person">Who.</param>
public sealed record KeptFromCalendarSubject(string MeetingId, int Revision, string Person) : DutySubject
{
    private const string Kept = "kept";

    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{MeetingId}/{Revision}/{Kept}/{Person}");

    /// <summary>Reads it back; null where the text is about something else.</summary>
    public static KeptFromCalendarSubject? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var meeting, var revision, Kept, var person] ? new(meeting, NumberOf("a calendar entry", revision), person) : null;
    }
}
