using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Gathering;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.TransferPacks.Preparing;

/// <summary>
/// The packs of transfers out. Each preparation makes one pack, once: what the receiving authority read is what stays on the record.
/// </summary>
public sealed class PreparedPacks(
    ICaseReader reader,
    IStaffDirectory staff,
    IStaffRegister teams,
    IAuthorityDirectory authorities,
    PackLibrary packs,
    IDocumentStore documents,
    IDocumentContent types,
    IEnumerable<IPaperWriter> writers,
    IPackSpool spool,
    IErasureBook erasures,
    CaseRegister register,
    IActStore acts,
    TimeProvider clock,
    IPackSigners? signers = null) : ITransferPacks
{
    private readonly PackGathering _gathering = new(reader, staff, teams, authorities, packs, types, erasures);
    private readonly CallerGathering _callers = new(staff, teams);
    private readonly IReadOnlyList<IPaperWriter> _writers = [.. writers];

    /// <summary>What stands between a transfer and its pack; null where the case has no such transfer.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<PackReadiness?> ReadinessAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        await reader.ActsAsync(caseId, cancellationToken) is { Count: > 0 } done
        && CaseHistory.UpTo(null, done, packs) is var history
        && history.File.TransferOut(transferId) is { } found
            ? ReadinessCheck.Of(history, found, packs.Get(history.File.Pack), types, await erasures.DocumentsAsync(caseId, cancellationToken), await _callers.OfAsync(history.File, null, LondonTime.Today(clock), cancellationToken))
            : null;

    /// <summary>
    /// The pack of the last preparation, made and kept where it was not yet; null where the case has no such transfer or nothing is
    /// prepared. Whoever asks at the same time gets the same one. Where it has become known since how somebody must not be reached, or what
    /// they must not be told, it is made anew with that and nothing else: no pack without it leaves any more. None leaves either where the use of what
    /// is held about somebody was restricted since.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">A document cannot be read, or the pack cannot be kept; the call may be made again.</exception>
    public Task<PackOnRecord?> EnsureAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        EnsureAsync(caseId, transferId, done => done.Count == 0 ? 0 : done[^1].Sequence, cancellationToken);

    /// <inheritdoc />
    public async Task<SealedPack?> SealAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        await EnsureAsync(caseId, transferId, done => NotifiedBy(done, transferId), cancellationToken) is { } pack ? new(pack.Key, pack.Stored) : null;

    /// <summary>Opens a pack, from its start to its end.</summary>
    /// <param name="pack">Which.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">The store has lost it, or cannot be read.</exception>
    public async Task<Stream> OpenAsync(PackOnRecord pack, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return await documents.OpenAsync(pack.Key, pack.Stored, cancellationToken)
            ?? throw new FileNotFoundException("A transfer pack is on the record, but not in the store: bring the store back from a backup.");
    }

    /// <summary>
    /// Everything that the pack would say if it were prepared now, as one PDF for whoever prepares it; null where the case has no such
    /// transfer. It is not signed, not kept, and says on every page that it is not to be sent.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Stream?> PreviewAsync(string caseId, string transferId, CancellationToken cancellationToken)
    {
        var done = await reader.ActsAsync(caseId, cancellationToken);
        if (done.Count == 0 || CaseHistory.UpTo(null, done, packs).File.TransfersOut.All(transfer => transfer.Id != transferId))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var contents = await _gathering.GatherAsync(done, transferId, null, now, now, cancellationToken);
        var pdf = _writers.Single(writer => writer.MediaType == PackParts.Pdf);
        var paper = WholePaper.Of("Transfer pack: preview", contents with { Marking = $"{contents.Marking} – PREVIEW, NOT TO BE SENT" }, [], [], pdf);
        return await spool.FilledAsync(preview =>
        {
            pdf.Write(paper, preview);
            return Task.CompletedTask;
        });
    }

    /// <summary>An offer that is tried again has the bytes that it was announced with: those of the notification.</summary>
    private static long NotifiedBy(IReadOnlyList<RecordedAct> done, string transferId) =>
        done.LastOrDefault(act => act.Act is ReceivingAuthorityNotified notified && notified.TransferId == transferId)?.Sequence ?? (done.Count == 0 ? 0 : done[^1].Sequence);

    private async Task<PackOnRecord?> EnsureAsync(string caseId, string transferId, Func<IReadOnlyList<RecordedAct>, long> knownUntil, CancellationToken cancellationToken)
    {
        var done = await reader.ActsAsync(caseId, cancellationToken);
        if (done.LastOrDefault(act => act.Act is TransferPackPrepared prepared && prepared.TransferId == transferId) is not { } prepared
            || (CaseHistory.UpTo(null, done, packs).File is var file && file.TransferOut(transferId) is { } transfer && UseOfData.HoldsBackPack(file, transfer)))
        {
            return null;
        }

        var until = knownUntil(done);
        var renewed = done.LastOrDefault(act => act.Sequence > prepared.Sequence && act.Sequence <= until && SafetyNews.Is(act.Act, done));
        var keeping = CommandIds.Of($"{caseId}/transfer-pack/{prepared.Sequence}{(renewed is null ? "" : $"/{renewed.Sequence}")}");
        return OnRecord(done.FirstOrDefault(act => act.Id == keeping), prepared.Sequence)
            ?? await MakeAsync(done, prepared, renewed ?? prepared, transferId, keeping, cancellationToken);
    }

    private async Task<PackOnRecord> MakeAsync(IReadOnlyList<RecordedAct> done, RecordedAct prepared, RecordedAct known, string transferId, Guid keeping, CancellationToken cancellationToken)
    {
        var contents = await _gathering.GatherAsync(done, transferId, prepared, prepared.At, known.At, cancellationToken);
        await using var archive = spool.Create();
        await using var attached = await AttachedDocuments.OfAsync(contents, prepared.CaseId, documents, spool, cancellationToken);
        var parts = PackParts.Of(contents, attached, _writers);
        await PackArchive.WriteAsync(contents, parts, signers?.Of(contents.From.Code), archive, cancellationToken);
        archive.Position = 0;
        var sha256 = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(archive, cancellationToken));
        archive.Position = 0;

        // The key is the digest's beginning: of two that are made at a time, both are stored and one is recorded.
        var key = new DocumentKey(prepared.CaseId, $"pack-{sha256[..40]}");
        var stored = await documents.PutAsync(key, archive, PackArchive.MediaType, cancellationToken);
        var kept = new DocumentAttached(key.DocumentId, $"Transfer pack {transferId}.zip", DocumentKind.Other, PackArchive.MediaType, stored.Length, stored.Sha256);
        await register.RecordFindingAsync(prepared.CaseId, keeping, kept, cancellationToken);
        return OnRecord(await acts.FindActAsync(keeping, cancellationToken), prepared.Sequence) ?? new(key, stored, prepared.Sequence);
    }

    private static PackOnRecord? OnRecord(RecordedAct? keeping, long sequence) => keeping?.Act is DocumentAttached kept
        ? new(new(keeping.CaseId, kept.DocumentId), new(kept.Length, kept.Sha256), sequence)
        : null;
}
