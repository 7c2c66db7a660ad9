using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Gathering;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.TransferPacks.Readiness;

/// <summary>What stands between a transfer and its pack, as the record is now.</summary>
internal static class ReadinessCheck
{
    public static PackReadiness Of(CaseHistory history, TransferOut transfer, PolicyPack pack, IDocumentContent types, IReadOnlyList<Erasure> erased, IReadOnlyList<PackCaller> callers)
    {
        var asked = Cited(pack, TransferRuleKind.FormalNotification);
        var documents = PartDocuments.In(history, [], types, erased);
        PackPartReadiness[] parts =
        [
            Part(PackPartKind.Assessment, documents, history.File.OwnAssessment is { FoundNeed: true }, worded: true, $"conclude the assessment, attach it, or give the reason why it is missing{asked}."),
            Part(PackPartKind.Plan, documents, history.File.CurrentPlan is not null, history.Of<PlanAgreed>().Any(plan => plan.Version == history.File.CurrentPlan?.Version), $"agree the plan, attach it, or give the reason why it is missing{asked}."),
            Part(PackPartKind.ReviewMinutes, documents, history.File.LastHeldReview is not null, worded: true, $"no review was held: attach the minutes of the latest meeting, or give the reason why there are none{asked}."),
            new(PackPartKind.CaseSummary, PackPartSource.Written, null, "write the summary when you prepare the pack."),
        ];
        string?[] besides =
        [
            transfer.AssessedOn is null ? $"Assess the impact of the move first: record 'moveAssessed'{Cited(pack, TransferRuleKind.ImpactAssessed)}." : null,
            transfer.Sharing.Basis is null ? $"Settle on what ground it is shared before it is sent: record 'sharingDecided'{Cited(pack, TransferRuleKind.Permission, TransferRuleKind.RiskOverPermission, TransferRuleKind.SharingAdvice)}." : null,
            transfer.Sharing.ToAskIds is not null ? $"Ask whoever joined, or may know of the move, only after that was settled before it is sent: record 'sharingAsked', or 'sharingDecided' anew with the reason why they are not asked{Cited(pack, TransferRuleKind.Permission)}." : null,
            transfer.ServicesComparedOn is null ? $"Compare the services there with the plan, so that gaps are listed: record 'servicesCompared'{Cited(pack, TransferRuleKind.ServicesCompared)}." : null,
        ];
        var blocked = transfer.AssessedOn is null || parts.Any(part => part.Source == PackPartSource.Missing);
        return new(transfer.Id, transfer.PackPreparedOn, blocked, parts, [.. besides.OfType<string>()])
        {
            NotRecorded = HandoverFields.NotRecorded(SharedParticulars.Of(history.Of<Act>()), callers),
        };
    }

    /// <summary>The clauses that ask for it, in brackets; nothing where the pack no longer has rules for transfers.</summary>
    private static string Cited(PolicyPack pack, params TransferRuleKind[] rules) =>
        pack.Transfers is { } transfers ? $" ({string.Join(", ", rules.Select(rule => transfers.Rules[rule]).Distinct(StringComparer.Ordinal))})" : "";

    private static PackPartReadiness Part(PackPartKind kind, PartDocuments documents, bool onRecord, bool worded, string toDo)
    {
        var document = documents.Of.GetValueOrDefault(kind)?.Id;
        var source = (onRecord, worded, document) switch
        {
            (true, true, _) => PackPartSource.OnRecord,
            (_, _, not null) => PackPartSource.Attached,
            (true, false, null) => PackPartSource.DatesOnly,
            _ => PackPartSource.Missing,
        };
        return new(kind, source, document, source switch
        {
            PackPartSource.Missing => toDo,
            PackPartSource.DatesOnly => "it was taken over from another system: attach it, because the record has its dates only.",
            _ => null,
        });
    }
}
