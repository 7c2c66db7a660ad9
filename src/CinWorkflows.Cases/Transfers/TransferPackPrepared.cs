using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// What the receiving authority will be given: the assessment, the plan, the minutes of the latest review and a summary (N52). Where one
/// is missing the reason is recorded; without it the pack is blocked. A pack may be prepared again until the child is accepted.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Summary">The summary or case report.</param>
/// <param name="Parts">The four documents, each once; the summary needs no document.</param>
public sealed record TransferPackPrepared(string TransferId, DateOnly On, string Summary, IReadOnlyList<PackPart> Parts) : Act
{
    /// <summary>Why it is given to the other authority although the use of what is held about somebody is restricted; null where nothing is.</summary>
    public string? DespiteRestriction { get; init; }

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. transfer.AssessedOn is null
            ? new Refusal[] { new("type", "the impact of the move has not been assessed; record 'moveAssessed' first.", desk.ClauseOf(TransferRuleKind.ImpactAssessed)) }
            : [],
        .. transfer.AcceptedOn is not null
            ? new Refusal[] { new("type", "the receiving authority has accepted on the pack that it has.", desk.ClauseOf(TransferRuleKind.FormalNotification)) }
            : [],
        .. transfer.Offers > 0 ? SharingReopened.Refuse(transfer, desk) : [],
        .. UseOfData.RefuseGiving("despiteRestriction", DespiteRestriction, desk),
        .. CaseDesk.Text("summary", Summary, "the summary", desk.ClauseOf(TransferRuleKind.FormalNotification)),
        .. Parts.GroupBy(part => part.Kind).Where(same => same.Count() > 1)
            .Select(same => new Refusal("parts", $"'{same.Key}' is listed twice.", desk.ClauseOf(TransferRuleKind.FormalNotification))),
        .. Parts.SelectMany((part, index) => Documents(part, index, desk)),
        .. Enum.GetValues<PackPartKind>().SelectMany(kind => Missing(kind, desk)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { PackPreparedOn = On, RestrictedSincePack = null });

    private static IEnumerable<Refusal> Documents(PackPart part, int index, CaseDesk desk)
    {
        if (part.DocumentId is { } id && desk.File.Documents.All(document => document.Id != id))
        {
            yield return new($"parts[{index}].documentId", $"no document '{id}' is attached to this case; attach it first.", desk.ClauseOf(TransferRuleKind.FormalNotification));
        }
    }

    /// <summary>A part is there where a document is named or the record holds it.</summary>
    private IEnumerable<Refusal> Missing(PackPartKind kind, CaseDesk desk)
    {
        var part = Parts.FirstOrDefault(part => part.Kind == kind);
        var onRecord = kind switch
        {
            PackPartKind.Assessment => desk.File.OwnAssessment is { FoundNeed: true },
            PackPartKind.Plan => desk.File.CurrentPlan is not null,
            PackPartKind.ReviewMinutes => desk.File.LastHeldReview is not null,
            _ => true,
        };
        if (!onRecord && part?.DocumentId is null && string.IsNullOrWhiteSpace(part?.MissingReason))
        {
            yield return new("parts", $"the record holds no {CodeWords.Of(kind)}: name an attached document, or give its 'missingReason'.", desk.ClauseOf(TransferRuleKind.FormalNotification));
        }
    }
}
