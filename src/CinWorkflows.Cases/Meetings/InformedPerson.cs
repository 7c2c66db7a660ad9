using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody who could not be reached by message was told by hand.</summary>
/// <param name="MatterId">Of what: an invitation at a revision, or the record of a review.</param>
/// <param name="PersonId">Who.</param>
/// <param name="On">The day.</param>
public sealed record InformedPerson(string MatterId, string PersonId, DateOnly On)
{
    /// <summary>The matter of a meeting's invitation, update or withdrawal.</summary>
    public static string Invitation(string meetingId, int revision) => $"invitation-{meetingId}-{revision}";

    /// <summary>The matter of news about a transfer.</summary>
    public static string Transfer(string label, TransferStage stage) => $"transfer-{label}-{stage}";

    /// <summary>The matter of a review's record.</summary>
    public static string Record(int review) => $"record-{review}";
}
