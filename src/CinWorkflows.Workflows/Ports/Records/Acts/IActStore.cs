using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>Where acts are kept: append-only, numbered in each case, hash-chained.</summary>
public interface IActStore
{
    /// <summary>A case as it stands, or null.</summary>
    Task<StoredCase?> FindAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The act of that id, or null: a command that comes twice is known by it.</summary>
    Task<RecordedAct?> FindActAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All acts of a case as they were recorded, in order: also what was put right since. Empty where there is no such case.</summary>
    Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The acts of a case as they were recorded, behind one of them, in order.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="sequence">The number of that act; 0 for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<RecordedAct>> SinceAsync(string caseId, long sequence, CancellationToken cancellationToken);

    /// <summary>The open cases of an authority whose child is, or may be, the one given (<see cref="SameChild" />), by id.</summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="child">The child.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<ChildOnCase>> FindOpenCasesAsync(string packId, ChildDetails child, CancellationToken cancellationToken);

    /// <summary>Those who take part in open cases of an authority and have, or ever had there, one of these names, mailboxes or telephones, by case and person.</summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="known">How somebody is, or was, known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<PersonOnCase>> FindOnOpenCasesAsync(string packId, IReadOnlyList<KnownAs> known, CancellationToken cancellationToken);

    /// <summary>What is restricted on the cases of an authority and was not lifted, also on those that have ended, by case and in order.</summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<RestrictedOnCase>> FindRestrictionsAsync(string packId, CancellationToken cancellationToken);

    /// <summary>
    /// Appends an act and the case file after it, in one transaction with the parts of the record that it changes (participants,
    /// meetings, plan versions, copies and replies).
    /// </summary>
    /// <returns>False where the number is taken already: somebody else was quicker. Nothing is written then.</returns>
    Task<bool> AppendAsync(RecordedAct act, CaseFile after, CancellationToken cancellationToken);
}
