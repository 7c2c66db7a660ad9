using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>The case file as the acts of its case make it, from the first on.</summary>
public static class ActFolding
{
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
        var stamp = entry.Act is EntriesCorrected correction
            ? entry.Stamp with
            {
                MayHaveMisinformed = correction.Corrections.Any(one => recorded.Any(wrong => wrong.Sequence == one.Sequence && ToldToOthers.By(wrong.Act))),
                TakesBackNeed = correction.Corrections.Any(one => (one.Replacement is null || !NeedTakenBack.IsShownBy(one.Replacement)) && SaidBefore(entry, one.Sequence, recorded).LastOrDefault() is { } said && NeedTakenBack.IsShownBy(said)),
                ChangesBirth = correction.Corrections.Any(one => BirthChanged.SaidBy(SaidBefore(entry, one.Sequence, recorded).LastOrDefault()) != BirthChanged.SaidBy(one.Replacement)),
                PutUnder = [.. correction.Corrections.SelectMany(one => FormerId.Between(SaidBefore(entry, one.Sequence, recorded), one.Replacement)).Distinct()],
                TookPart = [.. correction.Corrections.SelectMany(one => SaidBefore(entry, one.Sequence, recorded)).SelectMany(EverOnTheCase.NamedBy)],
                TakesPart = [.. correction.Corrections.Select(one => ToldBefore(entry, one.Sequence, recorded).LastOrDefault()).OfType<Act>().SelectMany(EverOnTheCase.WithTheChild)],
                HadLeftIds = [.. correction.Corrections.SelectMany(one => SaidBefore(entry, one.Sequence, recorded)).OfType<ParticipantLeft>().Select(left => left.PersonId).Distinct()],
            }
            : entry.Stamp;
        return CaseProgress.After(entry.Act, file, packs.Get(file.Pack), stamp);
    }

    /// <summary>What an entry said before it was put right, at first and by each correction since.</summary>
    private static IEnumerable<Act> SaidBefore(RecordedAct correction, long sequence, IReadOnlyList<RecordedAct> recorded) => ToldBefore(correction, sequence, recorded).OfType<Act>();

    /// <summary>The same in order; null where it was withdrawn. The last is how it stood.</summary>
    private static IEnumerable<Act?> ToldBefore(RecordedAct correction, long sequence, IReadOnlyList<RecordedAct> recorded) => recorded
        .Where(entry => entry.Sequence < correction.Sequence)
        .SelectMany(entry => entry.Act is EntriesCorrected earlier
            ? earlier.Corrections.Where(one => one.Sequence == sequence).Select(one => one.Replacement)
            : entry.Sequence == sequence ? [entry.Act] : []);
}
