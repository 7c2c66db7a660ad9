using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>
/// The acts of a case as they stand: each that was put right is replaced at its original place, each that was withdrawn is left out, and
/// what a practitioner confirmed counts from its place on. Of several corrections of one entry the last holds. An entry that a correction left as it was may
/// keep a rule no more because of it: that is found with the correction, and stands with the entry.
/// </summary>
public static class EffectiveActs
{
    /// <summary>The acts as they stand.</summary>
    /// <param name="recorded">All acts of a case as they were recorded, in order; or those up to one of them, as they stood then.</param>
    public static IReadOnlyList<RecordedAct> Of(IReadOnlyList<RecordedAct> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var corrections = new Dictionary<long, (RecordedAct By, EntryCorrection Entry)>();
        var confirmed = new HashSet<long>();
        var found = new List<(long Entry, Breach Breach)>();
        foreach (var entry in recorded)
        {
            foreach (var correction in (entry.Act as EntriesCorrected)?.Corrections ?? [])
            {
                corrections[correction.Sequence] = (entry, correction);
                found.RemoveAll(earlier => earlier.Entry == correction.Sequence);
            }

            found.AddRange(FoundElsewhere(entry));

            if (entry.Act is EntryConfirmed word)
            {
                confirmed.Add(word.Sequence);
            }
        }

        return corrections.Count == 0 && confirmed.Count == 0
            ? recorded
            : [.. recorded.Select(entry => AsItStands(entry, recorded, corrections, confirmed)).OfType<RecordedAct>().Select(entry => WithFound(entry, found))];
    }

    /// <summary>What a correction shows of entries that it leaves as they are.</summary>
    private static IEnumerable<(long Entry, Breach Breach)> FoundElsewhere(RecordedAct entry) => entry.Act is EntriesCorrected { Corrections: var put }
        ? from breach in entry.Breaches
          where breach.Entry is { } about && put.All(correction => correction.Sequence != about)
          select (breach.Entry!.Value, breach with { FoundOn = LondonTime.DateOf(entry.At) })
        : [];

    private static RecordedAct WithFound(RecordedAct entry, List<(long Entry, Breach Breach)> found) =>
        found.Exists(one => one.Entry == entry.Sequence) ? entry with { Breaches = [.. entry.Breaches, .. found.Where(one => one.Entry == entry.Sequence).Select(one => one.Breach)] } : entry;

    private static RecordedAct? AsItStands(
        RecordedAct entry,
        IReadOnlyList<RecordedAct> recorded,
        Dictionary<long, (RecordedAct By, EntryCorrection Entry)> corrections,
        HashSet<long> confirmed)
    {
        var spoken = confirmed.Contains(entry.Sequence) ? entry with { IsConfirmed = true } : entry;
        if (!corrections.TryGetValue(entry.Sequence, out var correction))
        {
            return spoken.Act is EntriesCorrected corrected
                ? spoken with { Breaches = [.. spoken.Breaches.Where(breach => breach.Entry is null)], PutRight = [.. recorded.Where(wrong => corrected.Corrections.Any(one => one.Sequence == wrong.Sequence)).Select(wrong => wrong.Act)] }
                : spoken;
        }

        return correction.Entry.Replacement is { } replacement ? PutRight(spoken, replacement, correction.By) : null;
    }

    /// <summary>At its place, by whom and when it was recorded; who put right what was recorded in their own name has confirmed it.</summary>
    private static RecordedAct PutRight(RecordedAct entry, Act replacement, RecordedAct by) => entry with
    {
        Act = replacement,
        CorrectedAt = by.At,
        IsConfirmed = entry.IsConfirmed || by.Actor.Id == entry.RecordedFor,
        Breaches = [.. by.Breaches.Where(breach => breach.Entry == entry.Sequence)],
    };
}
