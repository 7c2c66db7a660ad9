using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Signatures;

/// <summary>What was signed on a case: outcomes of reviews and decisions to close (N31, H29), and the plan by those who signed it (N14, H12).</summary>
public static class SignedEntries
{
    /// <summary>All signatures, in order. A correction of something signed is signed by whoever made it, and leaves the first under the earlier text.</summary>
    /// <param name="history">All acts of the case as they were recorded, in order, each with its hash.</param>
    public static IReadOnlyList<SignedEntry> Of(IReadOnlyList<RecordedAct> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. history.SelectMany(entry => Texts(entry).Select(act => Signed(entry, act, history))).OfType<SignedEntry>()];
    }

    /// <summary>What an entry says: its act, or what it puts in the place of others.</summary>
    private static IEnumerable<Act> Texts(RecordedAct entry) => entry.Act is EntriesCorrected corrected
        ? corrected.Corrections.Select(correction => correction.Replacement).OfType<Act>()
        : [entry.Act];

    private static SignedEntry? Signed(RecordedAct entry, Act act, IReadOnlyList<RecordedAct> history) => (act, entry.Hash) switch
    {
        (ReviewOutcomeRecorded or ClosureDecided, { } hash) when Word(entry, history) is { } word => new(entry.Sequence, ActJson.TypeOf(act), word.Actor.Id, LondonTime.DateOf(word.RecordedAt), hash)
        {
            At = word.RecordedAt,
            Staff = word.Actor,
            CorrectedBy = Correction(entry.Sequence, history, after: entry.Sequence)?.Sequence,
        },
        (PlanReplyRecorded { Reply: PlanReply.Signed } reply, { } hash) => OfPlan(entry, reply, hash, history),
        _ => null,
    };

    private static SignedEntry OfPlan(RecordedAct entry, PlanReplyRecorded reply, string hash, IReadOnlyList<RecordedAct> history)
    {
        var agreed = history.LastOrDefault(known => known.Sequence < entry.Sequence && known.Act is PlanAgreed plan && plan.Version == reply.Version);
        var text = agreed is null ? null : history.LastOrDefault(known => known.Sequence < entry.Sequence && Corrects(known, agreed.Sequence)) ?? agreed;
        return new(entry.Sequence, ActJson.TypeOf(reply), reply.PersonId, reply.On, hash)
        {
            RecordedBy = entry.Actor,
            PlanVersion = reply.Version,
            PlanSha256 = text?.Hash,
            CorrectedBy = (Correction(entry.Sequence, history, entry.Sequence) ?? (agreed is null ? null : Correction(agreed.Sequence, history, entry.Sequence)))?.Sequence,
        };
    }

    /// <summary>The entry by which somebody stands for it: itself, or of one in a practitioner's name their confirmation; null before that.</summary>
    private static RecordedAct? Word(RecordedAct entry, IReadOnlyList<RecordedAct> history) => entry.RecordedFor is null
        ? entry
        : history.FirstOrDefault(known => known.Act is EntryConfirmed confirmed && confirmed.Sequence == entry.Sequence);

    private static RecordedAct? Correction(long sequence, IReadOnlyList<RecordedAct> history, long after) =>
        history.FirstOrDefault(known => known.Sequence > after && Corrects(known, sequence));

    private static bool Corrects(RecordedAct entry, long sequence) =>
        entry.Act is EntriesCorrected corrected && corrected.Corrections.Any(correction => correction.Sequence == sequence);
}
