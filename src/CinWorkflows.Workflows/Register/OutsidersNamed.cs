using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>Whether those whom an act names as somebody outside are of the child's family, or work here.</summary>
internal sealed class OutsidersNamed(IStaffDirectory staff)
{
    /// <summary>Refuses each who is of the family, or of this authority where another is meant; what the service or another authority's answer page recorded stands.</summary>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="pack">The pack of the case, which is its authority's.</param>
    /// <param name="history">Reads all that was ever recorded on the case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Refusal>> RefuseAsync(Act act, CaseFile file, Actor actor, PolicyPack pack, Func<Task<IReadOnlyList<RecordedAct>>> history, CancellationToken cancellationToken)
    {
        List<OutsiderNamed> named = [.. act.OutsidersNamed.Where(one => !string.IsNullOrWhiteSpace(one.Name))];
        if (named.Count == 0 || actor == Actor.Service || !pack.ClocksStartWithAnchor)
        {
            return [];
        }

        IReadOnlyList<Act> said = [.. (await history()).Select(entry => entry.Act)];
        var refusals = new List<Refusal>();
        foreach (var one in named)
        {
            if (one.IfOfTheFamily(file, said) is { } family)
            {
                refusals.Add(family);
            }
            else if (!one.MayWorkHere && await WorksHereAsync(one.Name!, file, actor, pack, cancellationToken))
            {
                refusals.Add(new(one.Field, $"“{one.Name}” works for {pack.Authority.Name}: name {one.Wanted}."));
            }
        }

        return refusals;
    }

    /// <summary>By an id of the directory, or by the name of whoever records it or is of the team that holds the case.</summary>
    private async Task<bool> WorksHereAsync(string name, CaseFile file, Actor actor, PolicyPack pack, CancellationToken cancellationToken)
    {
        foreach (var id in (string[])[name.Trim(), actor.Id])
        {
            if (await staff.FindAsync(id, cancellationToken) is { } member
                && (member.Id == name.Trim() || SameName.Is(member.Name, name))
                && (await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId == pack.Id)
            {
                return true;
            }
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            if ((await staff.InTeamAsync(file.Allocation.TeamId, role, cancellationToken)).Any(member => SameName.Is(member.Name, name)))
            {
                return true;
            }
        }

        return false;
    }
}
