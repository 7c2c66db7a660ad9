using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Notices;

/// <summary>A reminder or escalation that is to go out now.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The number of the last act known when this was decided: where the case has moved on, it does not go out.</param>
/// <param name="DutyKey">The duty.</param>
/// <param name="NoticeKey">The notice's key.</param>
/// <param name="Urgency">How it reaches them.</param>
/// <param name="Recipients">The staff or participants who are told.</param>
/// <param name="At">When.</param>
public sealed record NoticePosting(
    string CaseId,
    long Sequence,
    string DutyKey,
    string NoticeKey,
    Urgency Urgency,
    IReadOnlyList<Recipient> Recipients,
    DateTimeOffset At);
