using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Notes that somebody asked for a restricted case that they may not know of. They are answered as if there were none; those who answer for the case
/// see that somebody tried.
/// </summary>
internal sealed class RefusedCases(ICaseReader cases, RequestReader reader, AccessTrace trace)
{
    public async Task NoteAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await cases.FileAsync(caseId, cancellationToken) is { NamedPeople: not null } file && !(await reader.GetAsync(cancellationToken)).Sees(file))
        {
            trace.Refused(caseId);
        }
    }

    /// <summary>Of an act the cases that it names, and those because of which it was refused.</summary>
    public async Task NoteAsync(Act act, IEnumerable<Refusal> refusals, CancellationToken cancellationToken)
    {
        await NoteAsync(act.CasesNamed.Select(named => named.CaseId), cancellationToken);
        await NoteAsync(refusals, cancellationToken);
    }

    /// <summary>The cases because of which something was refused.</summary>
    public Task NoteAsync(IEnumerable<Refusal> refusals, CancellationToken cancellationToken) => NoteAsync(refusals.Select(refusal => refusal.RestrictedCaseId).OfType<string>(), cancellationToken);

    private async Task NoteAsync(IEnumerable<string> cases, CancellationToken cancellationToken)
    {
        foreach (var caseId in cases)
        {
            await NoteAsync(caseId, cancellationToken);
        }
    }
}
