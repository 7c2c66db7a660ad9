using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Transfers;

/// <summary>The authority to which a family moves, as far as it is known: whom to ask for there, and when they come.</summary>
/// <param name="Name">Its name; null where the directory does not know it.</param>
/// <param name="Worker">The worker whom it has named; null where it has named nobody.</param>
/// <param name="Reach">How the worker is reached, as the other authority said it.</param>
/// <param name="MeetsAt">When it meets about the child; null where that is not known.</param>
internal sealed record NewCouncil(string? Name, string? Worker, string? Reach, DateTimeOffset? MeetsAt)
{
    /// <summary>With its name where that is known.</summary>
    public string InWords => Name is null ? "the council in your new area" : $"the council in your new area ({Name})";

    /// <summary>The worker and how they are reached; null where nobody is named.</summary>
    public string? WorkerAndReach => Worker is null ? null : Reach is null ? Worker : $"{Worker} ({Reach})";

    public static async Task<NewCouncil> OfAsync(CaseLetterBrief brief, string label, CancellationToken cancellationToken)
    {
        if (brief.File.TransfersOut.FirstOrDefault(transfer => transfer.Label == label) is not { } transfer)
        {
            return new(null, null, null, null);
        }

        // Whoever was named before a refusal or a decision against the other side was not named for this child's taking over.
        var named = (await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken))
            .Reverse()
            .TakeWhile(recorded => !EndsNaming(recorded.Act, transfer.Id))
            .Reverse()
            .Select(recorded => recorded.Act switch
            {
                ReceivingWorkerNamed act when act.TransferId == transfer.Id => (Worker: act.NamedWorker(), act.Contact),
                TransferAccepted act when act.TransferId == transfer.Id => (Worker: act.NamedWorker(), Contact: null),
                _ => default,
            })
            .Where(named => named.Worker is not null)
            .ToList();
        var worker = named.LastOrDefault().Worker;
        return new(
            brief.Sources.Links?.NameOf(transfer.To) is { } name ? PlainWords.OneLine(name) : null,
            OneLine(worker),
            OneLine(named.LastOrDefault(known => known.Worker == worker && known.Contact is not null).Contact),
            transfer.TheirMeetingAt);
    }

    private static bool EndsNaming(Act act, string transferId) =>
        act is TransferRefused refused && refused.TransferId == transferId
        || act is TransferDisputeDecided { Decision: DisputeDecision.AssertTheirs } asserted && asserted.TransferId == transferId;

    private static string? OneLine(string? said) => string.IsNullOrWhiteSpace(said) ? null : PlainWords.OneLine(said);
}
