using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Meetings;

/// <summary>The invitations to a meeting as it was arranged or moved.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">How often it was changed before.</param>
public sealed record InvitationSubject(string MeetingId, int Revision) : DutySubject
{
    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{MeetingId}/{Revision}");

    /// <summary>Reads it back.</summary>
    public static InvitationSubject Read(string text)
    {
        var stroke = text.LastIndexOf('/');
        return stroke > 0 ? new(text[..stroke], NumberOf("an invitation", text[(stroke + 1)..])) : throw NotOf("an invitation", text);
    }
}
