using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// The further duties of a pack: what its triggers bring about, one after the other where they are chained, again and again
/// where they have a schedule. A duty once brought about stays open until it is done, whatever happens after.
/// </summary>
public static class FurtherDutyBook
{
    /// <summary>All that are open, as the case stands.</summary>
    public static IReadOnlyList<OpenFurtherDuty> Open(CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        return
        [
            .. pack.FurtherDuties.Values
                .Where(rule => rule.When != TriggerKind.Chained)
                .SelectMany(rule => Triggers.Of(rule, file, pack).SelectMany(trigger => Follow(rule, trigger, null, trigger.Key, file, pack)))
                .DistinctBy(duty => duty.Subject),
        ];
    }

    /// <summary>The open one of a subject; null where it is not open.</summary>
    public static OpenFurtherDuty? Find(FurtherDutySubject subject, CaseFile file, PolicyPack pack) =>
        Open(file, pack).FirstOrDefault(duty => duty.Subject == subject);

    private static IEnumerable<OpenFurtherDuty> Follow(FurtherDutyRule rule, Trigger trigger, DoneDuty? previous, string? key, CaseFile file, PolicyPack pack)
    {
        if (!rule.Only.Admits(file.Stage, file.Regime.Kind, file.Allocation.TeamId) || !rule.Duty.Timescale.HoldsFor(trigger.On))
        {
            yield break;
        }

        var schedule = rule.Duty.Timescale.Schedule;
        for (var step = 1; schedule is null ? step == 1 : schedule.Has(step); step++)
        {
            var occurrence = schedule is null ? key : key is null ? $"step{step}" : $"{key}/step{step}";
            var subject = new FurtherDutySubject(rule.Id, occurrence);
            var open = new OpenFurtherDuty(rule, subject, trigger, previous, step);
            if (schedule is { End: not null } && new FurtherDutyClock(open, file, pack).IsOver())
            {
                yield break;
            }

            if (DoneBefore(open, file) is not { } done)
            {
                yield return open;
                yield break;
            }

            foreach (var further in rule.After(done.Decision).SelectMany(id => Follow(pack.FurtherDuties[id], trigger, done, occurrence, file, pack)))
            {
                yield return further;
            }

            if (schedule is { CountedFrom: ScheduleBase.Last })
            {
                previous = done;
            }
        }
    }

    /// <summary>What did it. An event of the authority's own that was on the record before asks nobody for it again, where it is asked for once.</summary>
    private static DoneDuty? DoneBefore(OpenFurtherDuty duty, CaseFile file) =>
        file.DoneDuties.FirstOrDefault(done => done.Subject == duty.Subject)
        ?? (duty.Subject.Occurrence is null && AuthorityEventRule.IdIn(duty.Rule.DoneBy.Word) is { } own && file.Events?.Any(known => known.Id == own) == true
            ? new(duty.Subject, duty.Trigger.On, LondonTime.At(duty.Trigger.On, TimeOnly.MinValue))
            : null);
}
