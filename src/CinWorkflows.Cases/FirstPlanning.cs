using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>Which meetings make a child's first plan.</summary>
internal static class FirstPlanning
{
    /// <summary>A child who was taken over on the assessment that came has the plan made in the meeting after the move (N62).</summary>
    public static bool Is(Meeting meeting, CaseFile file) =>
        (meeting.Purpose == MeetingPurpose.FirstPlanning && !(meeting.HeldOn < file.AssessedAnew?.Since))
        || (meeting.Purpose == MeetingPurpose.TransferIn && file.TransferIn?.Decision == TransferInDecision.Accept);
}
