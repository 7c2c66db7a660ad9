using System.Security.Cryptography;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>
/// Takes packs that somebody brings: by e-mail, on a stick, from an authority without an installation. Nothing is written before all of
/// a pack is seen to be right; then the case is opened in the name of whoever brought it, and its papers are attached. The same pack
/// brought again ends in the same case, and makes good what was interrupted.
/// </summary>
public sealed class TransferPackIntake(
    TransferPackReader packReader,
    IPackSpool spool,
    CaseRegister register,
    IActStore acts,
    IDocumentStore documents,
    IDocumentContent types,
    IStaffDirectory staff,
    PackLibrary packs,
    TimeProvider clock)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Takes a pack.</summary>
    /// <param name="body">The archive, read once to its end.</param>
    /// <param name="upload">What is said about the case.</param>
    /// <param name="cancellationToken">Cancels the call; the same pack may be brought again.</param>
    /// <exception cref="PackRefusedException">It is not taken, with the part at fault and why. Nothing was changed.</exception>
    public async Task<PackIntakeResult> TakeAsync(Stream body, BroughtPack upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(upload);
        await using var archive = spool.Create();
        var sha256 = await SpoolAsync(body, archive, cancellationToken);
        using var pack = await packReader.VerifyAsync(archive, cancellationToken);
        var today = LondonTime.Today(clock);
        if (PolicyOf(pack.Manifest, today) is not { } policy)
        {
            throw new PackRefusedException(PackManifest.Path, PackFaultKind.Contents, "the pack is meant for another authority than those of this service; send it there.");
        }

        if (await IsOfAnotherAsync(upload.Actor, policy, cancellationToken))
        {
            throw new PackRefusedException(PackManifest.Path, PackFaultKind.Contents, $"the pack is meant for {pack.Manifest.To.Name}, and whoever brings it works for another authority; only staff of {pack.Manifest.To.Name} take it.");
        }

        await LookThroughAsync(pack, cancellationToken);
        var caseId = TransferCaseId.Of(pack.Manifest.TransferId);
        var opening = await register.OpenAsync(
            new(caseId, policy.Id, CommandIds.Of($"{caseId}/transfer-in"), upload.Actor, ReceivedCase.Opening(pack.Contents, upload, today)) { IdIsOfFinding = true },
            cancellationToken);
        if (opening.Receipt is null && (await acts.FindAsync(caseId, cancellationToken))?.File.TransferIn?.Id != pack.Manifest.TransferId)
        {
            return new(null, opening.Refusals);
        }

        var attached = new List<string>();
        foreach (var (part, kind, title) in ReceivedDocuments.Of(pack.Manifest, pack.Contents))
        {
            await using var content = await pack.OpenAsync(part.Path, cancellationToken);
            var received = new Received(caseId, kind, title, part.MediaType, $"{part.Path}/{part.Sha256}");
            if (await AttachAsync(received, content, upload.Actor, cancellationToken) is { Count: > 0 } refusals)
            {
                return new(null, refusals);
            }

            attached.Add(received.Id.ToString());
        }

        archive.Position = 0;
        var warning = pack.Sender == SenderProof.Signed ? "" : ", not signed by a known authority";
        var whole = new Received(caseId, DocumentKind.Other, $"Transfer pack {pack.Manifest.TransferId}{warning}.zip", PackArchive.MediaType, sha256);
        return await AttachAsync(whole, archive, upload.Actor, cancellationToken) is { Count: > 0 } refused
            ? new(null, refused)
            : new(new(caseId, pack.Manifest.TransferId, opening.Receipt, pack.Sender, [.. attached, whole.Id.ToString()]), []);
    }

    /// <summary>Somebody who is not in the directory at all is refused with the opening.</summary>
    private async Task<bool> IsOfAnotherAsync(Actor actor, PolicyPack policy, CancellationToken cancellationToken) =>
        await staff.FindAsync(actor.Id, cancellationToken) is { } member
        && await staff.FindTeamAsync(member.TeamId, cancellationToken) is { } team
        && team.PackId != policy.Id;

    /// <summary>The whole of each paper, before anything of the pack is on record.</summary>
    private async Task LookThroughAsync(VerifiedPack pack, CancellationToken cancellationToken)
    {
        foreach (var (part, _, _) in ReceivedDocuments.Of(pack.Manifest, pack.Contents))
        {
            await using var content = await pack.OpenAsync(part.Path, cancellationToken);
            if (await types.FaultAsync(part.MediaType, ReceivedDocuments.IsPaper(part), content, cancellationToken) is { } fault)
            {
                throw new PackRefusedException(part.Path, PackFaultKind.Type, $"the content {fault}");
            }
        }
    }

    /// <summary>Content first, act second: content without an act is seen by nobody.</summary>
    private async Task<IReadOnlyList<Refusal>> AttachAsync(Received received, Stream content, Actor actor, CancellationToken cancellationToken)
    {
        var id = received.Id.ToString();
        var stored = await documents.PutAsync(new(received.CaseId, id), content, received.MediaType, cancellationToken);
        var act = new DocumentAttached(id, received.Title, received.Kind, received.MediaType, stored.Length, stored.Sha256);
        return (await register.RecordAsync(received.CaseId, new(received.Id, actor, act) { IdIsOfFinding = true }, cancellationToken)).Refusals;
    }

    private async Task<string> SpoolAsync(Stream body, Stream archive, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (int count; (count = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (archive.Length + count > packReader.Limits.Archive)
            {
                throw new PackRefusedException("the archive", PackFaultKind.TooLarge, $"it has more than the {packReader.Limits.Archive} bytes that are taken.");
            }

            hash.AppendData(buffer, 0, count);
            await archive.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private PolicyPack? PolicyOf(PackManifest manifest, DateOnly today) => packs.All
        .Select(entry => entry.Pack)
        .Where(pack => pack.Authority.Code == manifest.To.Code)
        .Select(pack => packs.Current(pack.Id, today)?.Pack)
        .OfType<PolicyPack>()
        .FirstOrDefault(pack => pack.Authority.Code == manifest.To.Code);

    /// <summary>A document to be attached. Its id is made from what it is, so that it is attached once.</summary>
    private sealed record Received(string CaseId, DocumentKind Kind, string Title, string MediaType, string Origin)
    {
        public Guid Id { get; } = CommandIds.Of($"{CaseId}/{Origin}");
    }
}
