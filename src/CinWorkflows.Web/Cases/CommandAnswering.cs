using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Web.Cases;

/// <summary>Answers an accepted command with the case as it then stands, and whom to ring where it told of a danger (N25, N34, N45, H22, H32).</summary>
internal sealed class CommandAnswering(TakeUp takeUp, ActDoor door, CaseDescription description, IActStore store, IStaffDirectory staff, PackLibrary packs, AuthorityCalendars calendars, TimeProvider clock)
{
    public async Task<CommandAnswer> AnswerAsync(ActReceipt receipt, Actor actor, Act act, CancellationToken cancellationToken)
    {
        var view = await takeUp.OfAsync(receipt.CaseId, receipt.Sequence, cancellationToken)
            ?? throw new InvalidOperationException("The record accepted an act of a case that it cannot show.");
        var ringFirst = act.TellsOfDanger ? await RingFirstAsync(view, cancellationToken) : null;
        if (!await door.SeesAsync(receipt.CaseId, actor, cancellationToken))
        {
            // Whoever raises something unseen hears that it is on the record, and whom to ring.
            return new(new(receipt.CaseId, receipt.Id, receipt.Sequence, receipt.Repeated, view.TakenUp >= receipt.Sequence, []), null, null, [], ringFirst);
        }

        return new(
            new(receipt.CaseId, receipt.Id, receipt.Sequence, receipt.Repeated, view.TakenUp >= receipt.Sequence, receipt.Breaches),
            view.File.Stage,
            view.File.Pack,
            description.Duties(view, view.Duties.Any(open => open.Duty.Kind == DutyKind.AnswerBreach) ? await store.HistoryAsync(receipt.CaseId, cancellationToken) : []),
            ringFirst);
    }

    private async Task<IReadOnlyList<RingFirst>> RingFirstAsync(CaseView view, CancellationToken cancellationToken)
    {
        var pack = packs.Get(view.File.Pack);
        return await WhomToRing.AboutAsync(staff, view.File, pack, calendars.Of(pack.Authority), clock.GetUtcNow(), cancellationToken);
    }
}
