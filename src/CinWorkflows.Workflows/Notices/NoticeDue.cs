using CinWorkflows.Rules.Notices;

namespace CinWorkflows.Workflows.Notices;

/// <summary>A reminder or escalation that is due now.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The last act known when it fell due.</param>
/// <param name="DutyKey">The duty.</param>
/// <param name="NoticeKey">The notice's key.</param>
/// <param name="To">Who is told.</param>
/// <param name="Urgency">How.</param>
public sealed record NoticeDue(string CaseId, long Sequence, string DutyKey, string NoticeKey, NoticeRecipient To, Urgency Urgency);
