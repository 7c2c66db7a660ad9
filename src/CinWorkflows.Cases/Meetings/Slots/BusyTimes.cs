namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Busy times in order and without overlaps, so that one question takes a binary search.</summary>
internal sealed class BusyTimes
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _spans = [];

    public BusyTimes(IEnumerable<(DateTimeOffset From, DateTimeOffset To)> spans)
    {
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (_spans is [.., var last] && span.From <= last.To)
            {
                _spans[^1] = (last.From, span.To > last.To ? span.To : last.To);
            }
            else
            {
                _spans.Add(span);
            }
        }
    }

    /// <summary>Those of a person or room that are, or are not, tentative, each widened by the way.</summary>
    public static BusyTimes Of(IEnumerable<BusySpan> busy, bool tentative, Func<BusySpan, TimeSpan> way) => new(busy
        .Where(span => span.Tentative == tentative && span.From < span.To)
        .Select(span => (span.From - way(span), span.To + way(span))));

    public bool Meet(SlotTime time)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].To > time.StartsAt ? (low, middle) : (middle + 1, high);
        }

        return low < _spans.Count && _spans[low].From < time.EndsAt;
    }
}
