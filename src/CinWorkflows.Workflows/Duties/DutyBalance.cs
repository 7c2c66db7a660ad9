using CinWorkflows.Cases.Duties;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Duties;

/// <summary>The duties that are open now, against those last published.</summary>
/// <param name="Open">All that are open now.</param>
/// <param name="Opened">Those that are new or changed.</param>
/// <param name="Closed">The keys of those that were open and no longer are.</param>
internal sealed record DutyBalance(IReadOnlyList<OpenDuty> Open, IReadOnlyList<OpenDuty> Opened, IReadOnlyList<string> Closed)
{
    public static DutyBalance Of(IReadOnlyDictionary<string, Duty> duties, IReadOnlyList<OpenDuty> published, long sequence, DateTimeOffset now)
    {
        var known = published.ToDictionary(duty => duty.Duty.Key);
        var open = duties.Values.Select(duty => Carry(duty, known.GetValueOrDefault(duty.Key), sequence, now)).ToList();
        return new(
            open,
            [.. open.Where(duty => !known.TryGetValue(duty.Duty.Key, out var before) || before.Duty != duty.Duty)],
            [.. known.Keys.Where(key => !duties.ContainsKey(key))]);
    }

    private static OpenDuty Carry(Duty duty, OpenDuty? before, long sequence, DateTimeOffset now) => before switch
    {
        null => new(duty, now, now, sequence),
        _ when before.Duty.HasDatesOf(duty) => before with { Duty = duty },
        _ => before with { Duty = duty, DatedAt = now },
    };
}
