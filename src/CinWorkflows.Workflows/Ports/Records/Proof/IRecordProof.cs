using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Proving that the record is as the service wrote it: nobody can write it so without the key, which is kept apart from it.</summary>
public interface IRecordProof
{
    /// <summary>How far the record has come, sealed.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<RecordHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>Whether the key is here with which the record was written last, as far as it was written at all.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Null, or what is wrong, in words, and what to do.</returns>
    Task<string?> LostKeyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Whether a newer version of the service wrote case files of it, by rules that this one does not know: it would read them wrongly, and take them for changed behind
    /// the service's back.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> IsOfNewerRulesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Goes on with the newest key, though that with which the record was written last is lost. That it is lost stands in the record's log from then on; what was
    /// sealed with it can be proven no more.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where no key is lost; nothing is written then.</returns>
    Task<bool> AcceptLossAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Goes through the whole record, part by part, while others read and write it: every seal, gap and order, and whether case files, people, meetings, plans and
    /// lists are what the acts make of them. Nothing is written.
    /// </summary>
    /// <param name="packs">The packs of which cases cite versions.</param>
    /// <param name="documents">Where documents are; null passes over them.</param>
    /// <param name="heads">Heads made before: the record has to contain what they say.</param>
    /// <param name="found">Is told each thing that is wrong, as it is found.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ProofSummary> VerifyAsync(PackLibrary packs, IDocumentStore? documents, IReadOnlyList<RecordHead> heads, Action<ProofFinding> found, CancellationToken cancellationToken);
}
