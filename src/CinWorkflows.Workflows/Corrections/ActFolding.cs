using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>The case file as the acts of its case make it, from the first on.</summary>
public static class ActFolding
{
    /// <summary>
    /// The version of the rules by which acts make the case file. It counts up whenever an act of the past makes another file than before: files that earlier rules made
    /// are then made anew at the next start, and nobody takes them for changed behind the service's back. It also counts up when a case is sealed otherwise: since 2
    /// the seal of its duties says for which act they are. Since 6 whoever was added in a practitioner's name takes part once that practitioner has confirmed it, and
    /// the outcome of a review answers refusals to sign too.
    /// </summary>
    public const int Version = 6;

    /// <summary>The case before its first act.</summary>
    /// <param name="first">The first act.</param>
    public static CaseFile Before(RecordedAct first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return new() { CaseId = first.CaseId, Pack = first.Pack, ReferredOn = default, Allocation = new("", null) };
    }

    /// <summary>The case after all its acts, each as it stands.</summary>
    /// <param name="recorded">The acts as they were recorded, in order; at least one.</param>
    /// <param name="packs">The packs of which they cite versions.</param>
    public static CaseFile Fold(IReadOnlyList<RecordedAct> recorded, PackLibrary packs)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(packs);
        return EffectiveActs.Of(recorded).Aggregate(Before(recorded[0]), (file, entry) => After(entry, file, recorded, packs));
    }

    /// <summary>The case after one more of its acts.</summary>
    /// <param name="entry">The act, as it stands.</param>
    /// <param name="file">The case before it.</param>
    /// <param name="recorded">All acts as they were recorded.</param>
    /// <param name="packs">The packs.</param>
    internal static CaseFile After(RecordedAct entry, CaseFile file, IReadOnlyList<RecordedAct> recorded, PackLibrary packs)
    {
        var stamp = entry.Act is EntriesCorrected correction ? CorrectionStamp.Of(entry.Stamp, correction, recorded) : entry.Stamp;
        return CaseProgress.After(entry.Act, file, packs.Get(file.Pack), stamp);
    }
}
