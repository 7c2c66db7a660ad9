using CinWorkflows.Cases;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>
/// Steps through the lives of the cases. What a step does is decided from what the steps before have settled, and written
/// down before it is done: whoever goes on after a kill does the same.
/// </summary>
internal sealed class CrashRun(DurableWorld world, Journal journal, IReadOnlyList<TownCase> cases)
{
    private readonly Dictionary<int, CaseSheet> _sheets = [];

    public async Task LiveAsync(Action<int> reached)
    {
        var entry = journal.Read();
        if (entry is null)
        {
            await PrepareAsync();
            journal.Write(entry = new(0, Town.Begins, [], [], []));
        }
        else
        {
            await world.ReconcileAsync();
            foreach (var known in cases.Where(known => known.OpensAt <= entry.Now))
            {
                await RememberAsync(known);
            }
        }

        var practice = new TownPractice(cases);
        for (var next = entry; next is not null; next = practice.Next(entry, _sheets, await world.Engine.NextDueAsync()))
        {
            if (next != entry)
            {
                journal.Write(entry = next);
            }

            reached(entry.Step);
            entry = await DoAsync(entry);
        }
    }

    private async Task PrepareAsync()
    {
        var staff = world.Get<IStaffRegister>();
        foreach (var (team, packId) in Town.Teams)
        {
            await staff.SaveTeamAsync(new(team, $"Team {team}", packId), default);
        }

        foreach (var member in Town.Staff)
        {
            await staff.SaveStaffAsync(member, default);
        }

        foreach (var (_, packId) in Town.Teams)
        {
            await world.Engine.ScheduleAsync(nameof(DailyDigests), packId, new($"digests-{packId}"));
        }
    }

    /// <summary>Makes the step, again where it was begun before; returns it with the cases in which something was refused.</summary>
    private async Task<JournalEntry> DoAsync(JournalEntry entry)
    {
        if (entry.Now > world.Clock.GetUtcNow())
        {
            world.Clock.AdvanceTo(entry.Now);
        }

        var now = entry.Acts.GroupBy(act => act.Case).Select(acts => acts.First()).ToList();
        var refused = await Task.WhenAll(now.Select(act => SubmitAsync(entry.Step, act)));
        await world.SettleAsync();
        foreach (var act in now)
        {
            await RememberAsync(cases[act.Case]);
        }

        return entry with { Refused = [.. entry.Refused, .. refused.OfType<int>()] };
    }

    /// <summary>The number of the case where the act is refused.</summary>
    private async Task<int?> SubmitAsync(int step, PlannedAct planned)
    {
        var id = new Guid(step, (short)planned.Case, 0, new byte[8]);

        // Half of the clients send a command again when they got no answer; for the others the reconciliation has to do.
        if (planned.Case % 4 < 2 && await world.Get<IActStore>().FindActAsync(id, default) is not null)
        {
            return null;
        }

        var which = cases[planned.Case];
        var register = world.Get<CaseRegister>();
        var decision = planned.Act is CaseOpened
            ? await register.OpenAsync(new(which.Id, which.Pack.Id, id, planned.Actor, planned.Act), default)
            : await register.RecordAsync(which.Id, new(id, planned.Actor, planned.Act), default);
        if (decision.Receipt is not null)
        {
            return null;
        }

        await Console.Error.WriteLineAsync($"step {step}, {which.Id}: {planned.Act.GetType().Name} refused: {string.Join("; ", decision.Refusals)}");
        return planned.Case;
    }

    private async Task RememberAsync(TownCase known)
    {
        if (await world.Get<IActStore>().FindAsync(known.Id, default) is not null)
        {
            _sheets[known.Number] = await world.SheetAsync(known.Id);
        }
    }
}
