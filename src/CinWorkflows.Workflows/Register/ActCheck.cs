using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
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
    public Task<CheckedAct?> OfAsync(string caseId, ActCommand command, CancellationToken cancellationToken) => OfAllAsync(caseId, [command], cancellationToken);

    /// <summary>What would come of commands one after the other, each judged on the case as those before it would leave it; null where there is no such case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="commands">The commands; only the first says what was seen last.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<CheckedAct?> OfAllAsync(string caseId, IReadOnlyList<ActCommand> commands, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commands);
        if (await acts.FindAsync(caseId, cancellationToken) is not { } stored)
        {
            return null;
        }

        if (commands.Select(CaseRegister.OutOfPlace).OfType<Refusal>().FirstOrDefault() is { } refusal)
        {
            return new() { Refusals = [refusal] };
        }

        if (commands[0].IfSequence is { } seen && seen != stored.File.Sequence)
        {
            return new() { Refusals = Decision.Overtake(stored.File.Sequence).Refusals };
        }

        var (pack, after) = (packs.Get(stored.File.Pack), stored.File);
        var breaches = new List<Breach>();
        foreach (var command in commands)
        {
            var judged = await register.Judging.JudgeAsync(caseId, command.Id ?? Guid.Empty, command, after, stored.ChildBornOn, packs.Get(after.Pack), cancellationToken);
            if (judged is not { Recorded: { } recorded, After: { } then })
            {
                return new() { Refusals = judged.Refusals };
            }

            breaches.AddRange(recorded.Breaches);
            after = then;
        }

        return await ComparedAsync(stored.File, after, breaches, pack, (await record.ReadAsync(caseId, cancellationToken)).Steps, cancellationToken);
    }

    /// <summary>What would come of a command that begins a case.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<CheckedAct> OfOpeningAsync(OpenCommand command, CancellationToken cancellationToken)
    {
        var (pack, refusal) = register.PackFor(command);
        if ((refusal ?? CaseRegister.ServiceOnly(command.Actor, command.Act)) is { } refused)
        {
            return new() { Refusals = [refused] };
        }

        var blank = CaseRegister.Blank(command.CaseId, pack!);
        var judged = await register.Judging.JudgeAsync(command.CaseId, command.Id ?? Guid.Empty, new(command.Id, command.Actor, command.Act, command.At), blank, null, pack!, cancellationToken);
        return judged is { Recorded: { } recorded, After: { } after }
            ? await ComparedAsync(blank, after, recorded.Breaches, pack!, new Dictionary<string, StepResult>(), cancellationToken)
            : new() { Refusals = judged.Refusals };
    }

    /// <summary>The open cases that are of a child, or may be, and of which somebody may know: whoever would open another is shown them.</summary>
    /// <param name="packId">The authority's pack.</param>
    /// <param name="child">The child as given.</param>
    /// <param name="staffId">Who asks; a case for named people only is there for those.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<ChildOnCase>> OthersAsync(string packId, ChildDetails child, string staffId, CancellationToken cancellationToken)
    {
        var shown = new List<ChildOnCase>();
        foreach (var other in await acts.FindOpenCasesAsync(packId, child, cancellationToken))
        {
            if ((await acts.FindAsync(other.CaseId, cancellationToken))?.File.NamedPeople?.Contains(staffId) != false)
            {
                shown.Add(other);
            }
        }

        return shown;
    }

    private async Task<CheckedAct> ComparedAsync(CaseFile before, CaseFile after, IReadOnlyList<Breach> breaches, PolicyPack pack, IReadOnlyDictionary<string, StepResult> steps, CancellationToken cancellationToken)
    {
        var calendar = await calendars.AsOfNowAsync(pack.Authority, cancellationToken);
        var open = before.Sequence == 0 ? new Dictionary<string, Duty>() : ChildInNeedProcedure.DutiesOf(before, pack, calendar, steps);
        var then = ChildInNeedProcedure.DutiesOf(after, packs.Get(after.Pack), calendar, steps);
        return new()
        {
            Breaches = breaches,
            Closes = [.. open.Where(duty => !then.ContainsKey(duty.Key)).Select(duty => duty.Value)],
            Opens = [.. then.Where(duty => !open.ContainsKey(duty.Key)).Select(duty => duty.Value)],
            Moves = [.. then.Where(duty => open.TryGetValue(duty.Key, out var now) && now.Deadline?.Due != duty.Value.Deadline?.Due).Select(duty => duty.Value)],
        };
    }
}
