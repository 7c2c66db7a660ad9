using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>What a correction makes of the case besides what it says: it follows from the entries that it puts right, as they stood until then.</summary>
internal static class CorrectionStamp
{
    /// <param name="stamp">Who makes it, and when.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="recorded">All acts of the case as they were recorded.</param>
    public static ActStamp Of(ActStamp stamp, EntriesCorrected correction, IReadOnlyList<RecordedAct> recorded)
    {
        List<(EntryCorrection To, IReadOnlyList<Act?> Stood)> entries = [.. correction.Corrections.Select(one => (one, Stood(one.Sequence, stamp.Sequence, recorded)))];
        List<Act> everSaid = [.. entries.SelectMany(entry => entry.Stood).OfType<Act>()];
        return stamp with
        {
            MayHaveMisinformed = correction.Corrections.Any(one => recorded.Any(wrong => wrong.Sequence == one.Sequence && ToldToOthers.By(wrong.Act))),
            TakesBackNeed = entries.Exists(entry => entry.Stood.OfType<Act>().LastOrDefault() is { } said && NeedTakenBack.IsShownBy(said) && !(entry.To.Replacement is { } now && NeedTakenBack.IsShownBy(now))),
            ChangesBirth = entries.Exists(entry => BirthChanged.SaidBy(entry.Stood.OfType<Act>().LastOrDefault()) != BirthChanged.SaidBy(entry.To.Replacement)),
            PutUnder = [.. entries.SelectMany(entry => FormerId.Between(entry.Stood.OfType<Act>(), entry.To.Replacement)).Distinct()],
            TookPart = [.. everSaid.SelectMany(EverOnTheCase.NamedBy)],
            TakesPart = [.. entries.Select(entry => entry.Stood.LastOrDefault()).OfType<Act>().SelectMany(EverOnTheCase.WithTheChild)],
            HadLeftIds = [.. everSaid.OfType<ParticipantLeft>().Select(left => left.PersonId).Distinct()],
        };
    }

    /// <summary>What an entry said before this correction, at first and by each since, in order; null where it was withdrawn. The last is how it stood.</summary>
    private static IReadOnlyList<Act?> Stood(long sequence, long correction, IReadOnlyList<RecordedAct> recorded) =>
    [
        .. recorded.Where(entry => entry.Sequence < correction).SelectMany(entry => entry.Act is EntriesCorrected earlier
            ? earlier.Corrections.Where(one => one.Sequence == sequence).Select(one => one.Replacement)
            : entry.Sequence == sequence ? [entry.Act] : []),
    ];
}
