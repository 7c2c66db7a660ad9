using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Register;

/// <summary>Says what would come of an act, and records nothing.</summary>
public sealed class ActCheck(CaseRegister register, IActStore acts, ICaseRecord record, PackLibrary packs, AuthorityCalendars calendars)
{
    /// <summary>What would come of a command now; null where there is no such case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<CheckedAct?> OfAsync(string caseId, ActCommand command, CancellationToken cancellationToken)
    {
        if (await acts.FindAsync(caseId, cancellationToken) is not { } stored)
        {
            return null;
        }

        if (CaseRegister.OutOfPlace(command) is { } refusal)
        {
            return new() { Refusals = [refusal] };
        }

        if (command.IfSequence is { } seen && seen != stored.File.Sequence)
        {
            return new() { Refusals = Decision.Overtake(stored.File.Sequence).Refusals };
        }

        var pack = packs.Get(stored.File.Pack);
        var judged = await register.Judging.JudgeAsync(caseId, command.Id ?? Guid.Empty, command, stored.File, stored.ChildBornOn, pack, cancellationToken);
        if (judged is not { Recorded: { } recorded, After: { } after })
        {
            return new() { Refusals = judged.Refusals };
        }

        var steps = (await record.ReadAsync(caseId, cancellationToken)).Steps;
        var calendar = await calendars.AsOfNowAsync(pack.Authority, cancellationToken);
        var open = ChildInNeedProcedure.DutiesOf(stored.File, pack, calendar, steps);
        var then = ChildInNeedProcedure.DutiesOf(after, packs.Get(after.Pack), calendar, steps);
        return new()
        {
            Breaches = recorded.Breaches,
            Closes = [.. open.Where(duty => !then.ContainsKey(duty.Key)).Select(duty => duty.Value)],
            Opens = [.. then.Where(duty => !open.ContainsKey(duty.Key)).Select(duty => duty.Value)],
            Moves = [.. then.Where(duty => open.TryGetValue(duty.Key, out var before) && before.Deadline?.Due != duty.Value.Deadline?.Due).Select(duty => duty.Value)],
        };
    }
}
