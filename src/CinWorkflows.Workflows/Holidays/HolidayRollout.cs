using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>
/// Brings a change of a bank holiday into the calendar once two people have asked for it, and to the open cases whose dates it moves. A day
/// that has come changes no more: what was due or overdue by it stays so. The calendar comes first: the acts
/// say what it holds, and the workflows that they wake count by it. Of two changes at once none is lost, and a run that was cut off can
/// be repeated.
/// </summary>
public sealed class HolidayRollout(
    IHolidayBook book,
    ICaseRoll roll,
    ICaseRecord record,
    IStaffDirectory staff,
    IStaffRegister teams,
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

        var (history, refusal, waitsFor) = await BringInAsync(order, cancellationToken);
        return (history, waitsFor) switch
        {
            (null, _) => HolidayAnswer.Refuse(refusal!),
            (_, null) => new(await TellAsync(order, history, cancellationToken), []),
            _ => new(new RolloutTally(history).Outcome(next: null) with { WaitsFor = waitsFor }, []),
        };
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

    private async Task<(HolidayHistory? History, Refusal? Refusal, string? WaitsFor)> BringInAsync(HolidayOrder order, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await book.ReadAsync(cancellationToken);
            var (history, refusal) = HolidayHistory.Of([.. entries.Where(entry => !entry.Proposed).Select(entry => entry.Change)], order.Change);
            if (history is not { Known: false })
            {
                return (history, refusal, null);
            }

            if (HasCome(order.Change.Date) is { } come)
            {
                return (null, come, null);
            }

            if (order.DryRun)
            {
                return (history, null, null);
            }

            var agreement = await HolidayAgreement.OfAsync(entries, order.Change, order.Actor.Id, await AffectedAsync(order.Change.Division, cancellationToken), staff, cancellationToken);
            var entry = new HolidayEntry(order.Change, clock.GetUtcNow(), order.Actor.Id, order.Reason) { Proposed = !agreement.IsReached };

            // Where somebody else brought in another one meanwhile, it is decided anew.
            if (await book.AppendAsync([entry], entries.Count, cancellationToken))
            {
                return (history, null, agreement.IsReached ? null : agreement.InWords);
            }
        }
    }

    private Refusal? HasCome(DateOnly day) => day > LondonTime.Today(clock)
        ? null
        : new("date", $"{day:yyyy-MM-dd} has come: people worked by the calendar as it was, and what was due by it, or is overdue, stays so. Where a limit was missed because of that day, a manager says so in the answer to the breach.");

    /// <summary>The authorities here whose bank holidays are those of a division, by the ids of their packs.</summary>
    private async Task<IEnumerable<string>> AffectedAsync(Division division, CancellationToken cancellationToken) =>
        (await teams.TeamsAsync(cancellationToken))
            .Select(team => team.PackId)
            .Distinct(StringComparer.Ordinal)
            .Where(id => packs.Current(id, LondonTime.Today(clock))?.Pack.Authority.Division == division);

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
