using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>
/// Brings a change of a bank holiday into the calendar, and to the open cases whose dates it moves. The calendar comes first: the acts
/// say what it holds, and the workflows that they wake count by it. Of two changes at once none is lost, and a run that was cut off can
/// be repeated.
/// </summary>
public sealed class HolidayRollout(
    IHolidayBook book,
    ICaseRoll roll,
    ICaseRecord record,
    IStaffDirectory staff,
    PackLibrary packs,
    CaseRegister register,
    TimeProvider clock)
{
    private const int Page = 200;

    /// <summary>Carries out an order, or says what it would do.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<HolidayAnswer> RunAsync(HolidayOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var refusals = await CheckAsync(order, cancellationToken);
        if (refusals.Count > 0)
        {
            return HolidayAnswer.Refuse(refusals);
        }

        var (history, refusal) = await BringInAsync(order, cancellationToken);
        return history is null
            ? HolidayAnswer.Refuse(refusal!)
            : new(await TellAsync(order, history, cancellationToken), []);
    }

    private async Task<IReadOnlyList<Refusal>> CheckAsync(HolidayOrder order, CancellationToken cancellationToken)
    {
        var actor = order.Actor;
        var roles = (await staff.FindAsync(actor.Id, cancellationToken))?.Roles;
        return
        [
            .. CaseDesk.Text("title", order.Change.Title, "the holiday's name"),
            .. CaseDesk.Reason("reason", order.Reason, "the reason, which is on the record of each case that the change moves"),
            .. roles is null ? [new("actor.id", $"'{actor.Id}' is not in the staff directory; add them first (PUT /staff/{actor.Id}).")]
                : !roles.Contains(actor.Role) || !BankHolidayChanged.MayBringIn.Contains(actor.Role) ? [new("actor.role", $"a bank holiday is brought in by the {RoleWords.AnyOf(BankHolidayChanged.MayBringIn, RoleWords.Of)}; '{actor.Id}' acts as {string.Join(", ", roles.Select(RoleWords.Of))}.")]
                : Array.Empty<Refusal>(),
        ];
    }

    private async Task<(HolidayHistory? History, Refusal? Refusal)> BringInAsync(HolidayOrder order, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await book.ReadAsync(cancellationToken);
            var decided = HolidayHistory.Of([.. entries.Select(entry => entry.Change)], order.Change);
            if (order.DryRun || decided.History is not { Known: false })
            {
                return decided;
            }

            // Where somebody else brought in another one meanwhile, it is decided anew.
            if (await book.AppendAsync([new(order.Change, clock.GetUtcNow(), order.Actor.Id, order.Reason)], entries.Count, cancellationToken))
            {
                return decided;
            }
        }
    }

    private async Task<HolidayOutcome> TellAsync(HolidayOrder order, HolidayHistory history, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var tally = new RolloutTally(history);
        var after = order.After;
        while (await roll.ReadAsync(after, Page, endedFrom: null, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                if (order.Within is { } limit && clock.GetElapsedTime(started) > limit)
                {
                    return tally.Outcome(next: after);
                }

                await TellAsync(entry.CaseId, order, history, tally, cancellationToken);
                after = entry.CaseId;
            }
        }

        return tally.Outcome(next: null);
    }

    private async Task TellAsync(string caseId, HolidayOrder order, HolidayHistory history, RolloutTally tally, CancellationToken cancellationToken)
    {
        tally.Looked();
        var sheet = await record.ReadAsync(caseId, cancellationToken);
        if (packs.Find(sheet.File.Pack.Id, sheet.File.Pack.Version)?.Pack is not { } pack)
        {
            tally.Refused(caseId, $"its pack {sheet.File.Pack} is not known here.");
            return;
        }

        if (pack.Authority.Division != history.Change.Division
            || MovedDuty.Of(sheet, pack, history.CalendarBefore(pack.Authority), history.CalendarAfter(pack.Authority)) is not { Count: > 0 } moved)
        {
            return;
        }

        var act = new BankHolidayChanged(history.Change.Date, history.Change.Title, history.Change.Withdrawn, order.Reason);
        var decision = order.DryRun ? null : await register.RecordAsync(caseId, new(CommandId(caseId, history), order.Actor, act) { IdIsOfFinding = true }, cancellationToken);
        if (decision is { Receipt: null })
        {
            tally.Refused(caseId, string.Join(" ", decision.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Reason}")));
            return;
        }

        tally.Moved(moved);
    }

    /// <summary>The same for the same case and turn: a run that was cut off can be repeated, and a day can still change again.</summary>
    private static Guid CommandId(string caseId, HolidayHistory history) =>
        CommandIds.Of($"holiday|{caseId}|{history.Change.Date:yyyy-MM-dd}|{history.Change.Withdrawn}|{history.Turn}");
}
