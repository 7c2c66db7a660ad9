using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Cases;

/// <summary>
/// Works out what is due about a case, publishes its duties, and says what to do now and when to look again. What is restricted about its people on other cases
/// is on its record before anything leaves (N54).
/// </summary>
internal sealed class AppraiseCase(ICaseRecord record, IOtherCases others, PackLibrary packs, AuthorityCalendars calendars, TimeProvider clock) : Activity<string, Appraisal>
{
    // What wakes a case at nine waits behind all that wake then, and would keep what is urgent at five past.
    private static readonly TimeSpan NotLongAfter = TimeSpan.FromHours(1);

    public override async Task<Appraisal> RunAsync(ActivityContext context, string input, CancellationToken cancellationToken)
    {
        using var span = ServiceTraces.Appraisal(input);
        while (true)
        {
            var sheet = await record.ReadAsync(input, cancellationToken);
            if (sheet.TakenUp < sheet.File.Sequence && await others.LookAsync(sheet.File, sheet.TakenUp, cancellationToken))
            {
                continue;
            }

            var pack = packs.Get(sheet.File.Pack);
            var calendar = await calendars.AsOfNowAsync(pack.Authority, cancellationToken);
            var now = clock.GetUtcNow();
            var procedure = Procedure.Run(ChildInNeedProcedure.RunAsync, sheet.File, pack, calendar, sheet.Steps);
            var duties = DutyBalance.Of(procedure.Duties, sheet.Duties, sheet.File.Sequence, now);

            var unpublished = duties.Opened.Count + duties.Closed.Count > 0 || sheet.TakenUp != sheet.File.Sequence;
            if (unpublished && !await record.PublishAsync(new(input, sheet.File.Sequence, now, duties.Opened, duties.Closed), cancellationToken))
            {
                // Somebody recorded another act meanwhile: look again.
                continue;
            }

            var planned = duties.Open
                .Select(duty => (duty.Duty, Plan: NoticePlan.For(duty.Duty, pack, calendar, duty.OpenedAt, duty.DatedAt, sheet.File.BroughtAlong(duty.OpenedBy), now, ToldAtAnyHour.Is(duty.Duty, sheet.File), sheet.File.Allocation.TeamSince)))
                .ToList();
            var due = planned
                .SelectMany(entry => NoticePlan.Due(entry.Plan, now), (entry, notice) => (entry.Duty, Notice: notice))
                .Where(entry => !sheet.Notices.Contains($"{entry.Duty.Key}|{entry.Notice.Key}"))
                .OrderBy(entry => entry.Notice.At)
                .Select(entry => new NoticeDue(input, sheet.File.Sequence, entry.Duty.Key, entry.Notice.Key, entry.Notice.Rung.To, entry.Notice.Rung.Urgency))
                .ToList();
            var later = planned.SelectMany(entry => entry.Plan).Where(notice => notice.At > now).ToList();
            var wakeAt = later.Min(notice => (DateTimeOffset?)notice.At);
            span?.SetTag(ServiceTraces.ActNumber, sheet.File.Sequence);
            return new(sheet.File.Sequence, procedure.Steps, due, wakeAt, sheet.File.Ending is not null)
            {
                WakesUrgently = later.Exists(notice => notice.Rung.Urgency == Urgency.Urgent && notice.At <= wakeAt + NotLongAfter),
                Outlook = CaseOutlook.Of(sheet.File, duties.Open.Select(duty => duty.Duty)),
            };
        }
    }
}
