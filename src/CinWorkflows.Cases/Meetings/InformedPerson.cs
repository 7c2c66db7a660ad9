using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody who could not be reached by message was told by hand.</summary>
/// <param name="MatterId">Of what: an invitation at a revision, or the record of a review.</param>
/// <param name="PersonId">Who.</param>
/// <param name="On">The day.</param>
public sealed record InformedPerson(string MatterId, string PersonId, DateOnly On)
{
    private const string DecisionOnArrival = "decision-in-";

    /// <summary>The matter of a meeting's invitation, update or withdrawal.</summary>
    public static string Invitation(string meetingId, int revision) => $"invitation-{meetingId}-{revision}";

    /// <summary>Of which meeting's invitation, update or withdrawal a matter is; null where it is another. What comes last is the revision, whatever the meeting is called.</summary>
    /// <param name="matter">The matter.</param>
    public static string? MeetingOf(string matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        var (prefix, last) = (Invitation("", 0)[..^2], matter.LastIndexOf('-'));
        return matter.StartsWith(prefix, StringComparison.Ordinal) && last > prefix.Length && last < matter.Length - 1 ? matter[prefix.Length..last] : null;
    }

    /// <summary>At which revision of the meeting it is; null where the matter is another.</summary>
    /// <param name="matter">The matter.</param>
    public static int? RevisionOf(string matter) => MeetingOf(matter) is not null
        && int.TryParse(matter[(matter.LastIndexOf('-') + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var revision)
            ? revision
            : null;

    /// <summary>The matter of news about a transfer.</summary>
    public static string Transfer(string label, TransferStage stage) => $"transfer-{label}-{stage}";

    /// <summary>The matter of what was shared about a move although somebody refused.</summary>
    public static string Sharing(string label) => $"sharing-{label}";

    /// <summary>Which news of a move a matter is; null where it is another.</summary>
    /// <param name="matter">The matter.</param>
    public static TransferNewsSubject? NewsOf(string matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return matter.Split('-') is ["transfer", var label, var stage] ? TransferNewsSubject.Find($"{label}/{stage}") : null;
    }

    /// <summary>Whether a matter is what was shared about a move although somebody refused.</summary>
    /// <param name="matter">The matter.</param>
    public static bool IsSharing(string matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return matter.StartsWith(Sharing(""), StringComparison.Ordinal);
    }

    /// <summary>The matter of what was decided about a child who came, of which the former authority is told.</summary>
    /// <param name="decision">What was decided.</param>
    public static string Decided(TransferInDecision decision) => $"{DecisionOnArrival}{decision}";

    /// <summary>Which decision about a child who came a matter is; null where it is another.</summary>
    /// <param name="matter">The matter.</param>
    public static TransferInDecision? DecisionOf(string matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return Enum.GetValues<TransferInDecision>().Where(decision => matter == Decided(decision)).Select(decision => (TransferInDecision?)decision).FirstOrDefault();
    }

    /// <summary>The matter of the question for somebody's views before a review.</summary>
    public static string Views(int review) => $"views-{review}";

    /// <summary>The matter of a review's record.</summary>
    public static string Record(int review) => $"record-{review}";

    /// <summary>The matter of the chair's note of a meeting.</summary>
    public static string Note(string meetingId) => $"note-{meetingId}";

    /// <summary>The matter of a version of the plan.</summary>
    public static string Plan(int version) => $"plan-{version}";

    /// <summary>The matter of what is restricted about somebody on another case.</summary>
    public static string Elsewhere(string caseId) => $"elsewhere-{caseId}";

    /// <summary>The matter of a restriction that the other authority has lifted, and this one has not.</summary>
    public static string LiftedThere(string restrictionId) => $"lifted-{restrictionId}";

    /// <summary>The matter of how the case has ended.</summary>
    /// <param name="on">The day on which it ended.</param>
    public static string Ended(DateOnly on) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ended-{on:yyyy-MM-dd}");

    /// <summary>The matter of a message that could not leave.</summary>
    public static string Message(string messageId) => $"message-{messageId}";

    /// <summary>All matters of a case of which somebody may be told.</summary>
    internal static IEnumerable<string> Matters(CaseFile file) =>
    [

        // A meeting that was still arranged when its case ended is withdrawn by one revision more.
        .. file.Meetings.SelectMany(meeting => Enumerable.Range(0, meeting.Revision + 2).Select(revision => Invitation(meeting.Id, revision))),
        .. file.Meetings.Where(meeting => meeting.HeldOn is not null).Select(meeting => Note(meeting.Id)),
        .. file.Reviews.Select(review => Record(review.Number)),
        .. Enumerable.Range(1, file.Reviews.Count + 1).Select(Views),
        .. file.TransfersOut.Select(transfer => transfer.Label).Append(TransferNewsSubject.In)
            .SelectMany(label => Enum.GetValues<TransferStage>().Select(stage => Transfer(label, stage))),
        .. file.TransfersOut.Select(transfer => Sharing(transfer.Label)),
        .. file.TransferIn?.Decision is { } decision ? new[] { Decided(decision) } : [],
        .. file.Plans.Select(plan => Plan(plan.Version)),
        .. (file.RestrictedElsewhere ?? []).Select(found => Elsewhere(found.CaseId)),
        .. (file.Restrictions ?? []).Where(held => held.LiftedThereOn is not null).Select(held => LiftedThere(held.Id)),
        .. file.Undelivered.Select(message => Message(message.MessageId)),
        .. file.Ending is { On: var ended } ? new[] { Ended(ended) } : [],
    ];
}
