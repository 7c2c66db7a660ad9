using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Whether there is a case for whoever asks, to record something on: one that they may read, and for what anybody of its authority raises
/// also one that they may not. Elsewhere it is as if it did not exist.
/// </summary>
internal sealed class ActDoor(ICaseReader cases, RequestReader reader, IActStore acts, RefusedCases refused)
{
    /// <summary>Whether whoever acts reads the case, and so may be told what their act makes of it.</summary>
    public async Task<bool> SeesAsync(string caseId, Actor actor, CancellationToken cancellationToken) =>
        await cases.For(await reader.OfAsync(actor, cancellationToken)).FileAsync(caseId, cancellationToken) is not null;

    /// <summary>Whether there is a case to attach something to, for which one has to read it.</summary>
    public async Task<bool> IsReadAsync(string caseId, CancellationToken cancellationToken) =>
        await SeesAsync(caseId, cancellationToken) || await ShutAsync(caseId, cancellationToken);

    public async Task<bool> IsOpenAsync(string caseId, Actor actor, Act act, CancellationToken cancellationToken) =>
        await SeesAsync(caseId, cancellationToken) || await IsRaisedUnseenAsync(caseId, actor, act, cancellationToken) || await ShutAsync(caseId, cancellationToken);

    private async Task<bool> SeesAsync(string caseId, CancellationToken cancellationToken) =>
        await cases.For(await reader.GetAsync(cancellationToken)).FileAsync(caseId, cancellationToken) is not null;

    private async Task<bool> ShutAsync(string caseId, CancellationToken cancellationToken)
    {
        await refused.NoteAsync(caseId, cancellationToken);
        return false;
    }

    private async Task<bool> IsRaisedUnseenAsync(string caseId, Actor actor, Act act, CancellationToken cancellationToken) =>
        (await reader.GetAsync(cancellationToken)).Position is { } position
        && (await acts.FindAsync(caseId, cancellationToken))?.File is { } file
        && file.Pack.Id == position.Authority
        && NeedToKnow.IsRaisedUnseen(act, actor, file);
}
