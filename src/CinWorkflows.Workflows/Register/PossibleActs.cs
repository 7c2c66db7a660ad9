using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>Says what somebody may record on a case now, what it would settle, and why they may not record the rest.</summary>
public sealed class PossibleActs(CaseRegister register, IActStore acts, PackLibrary packs)
{
    /// <summary>The fields of refusals that the state of the case gives, whatever the act says.</summary>
    private static readonly string[] OfTheState = ["type", "act.type"];

    /// <summary>For each act given, whether it is possible; null where there is no such case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Who would act, in which role.</param>
    /// <param name="examples">One example of each act: what it says is not judged, only whether its time has come and its actor may.</param>
    /// <param name="open">The duties of the case that are open.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<PossibleAct>?> OfAsync(
        string caseId,
        Actor actor,
        IEnumerable<Act> examples,
        IReadOnlyList<Duty> open,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (await acts.FindAsync(caseId, cancellationToken) is not { } stored)
        {
            return null;
        }

        var pack = packs.Get(stored.File.Pack);
        var desk = await register.Judging.DeskAsync(actor, stored.File, stored.ChildBornOn, pack, cancellationToken) with
        {
            Past = [.. EffectiveActs.Of(await acts.HistoryAsync(caseId, cancellationToken)).Select(past => past.AsPast)],
        };
        var unknown = await register.Judging.RefuseActorAsync(actor, pack, cancellationToken);
        return [.. examples.Select(act => new PossibleAct(act.GetType(), [.. unknown, .. Against(act, desk, pack)], [.. open.Where(duty => duty.Definition.DoneBy.Contains(act.GetType()))]))];
    }

    private static IEnumerable<Refusal> Against(Act act, CaseDesk desk, PolicyPack pack)
    {
        List<Refusal> closed = [.. OutOfProcedure.Refuse(act, desk.File, pack), .. AuthorityTable.Refuse(act, desk)];
        return closed.Count > 0 ? closed : act.Check(desk).Where(refusal => OfTheState.Contains(refusal.Field));
    }
}
