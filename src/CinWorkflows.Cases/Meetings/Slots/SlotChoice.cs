using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Chooses the best times, so that they lie on different days: each one more on a day has to be that much better.</summary>
internal static class SlotChoice
{
    private const int SameDay = 15;

    public static IReadOnlyList<Slot> Best(IEnumerable<Slot> fitting, int atMost)
    {
        var left = fitting.Select(slot => (Slot: slot, Day: LondonTime.DateOf(slot.StartsAt), Cost: SlotRanking.CostOf(slot))).ToList();
        var taken = new Dictionary<DateOnly, int>();
        var chosen = new List<Slot>();
        while (chosen.Count < atMost && left.Count > 0)
        {
            var best = left.MinBy(entry => (entry.Cost + (SameDay * taken.GetValueOrDefault(entry.Day)), entry.Slot.StartsAt));
            left.Remove(best);
            var before = taken.GetValueOrDefault(best.Day);
            taken[best.Day] = before + 1;
            chosen.Add(before == 0 ? best.Slot : After(best.Slot, before));
        }

        return chosen;
    }

    private static Slot After(Slot slot, int before)
    {
        IReadOnlyList<SlotReason> reasons = [.. slot.Reasons, new(SlotReasonCode.SameDay, SameDay * before, "A better time on the same day is proposed already.")];
        return slot with { Reasons = reasons, Score = SlotRanking.ScoreOf(reasons) };
    }
}
