using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Signatures;

namespace CinWorkflows.Web.Cases;

/// <summary>Tells what was signed on a case, with the names of those who signed and who recorded it (N14, H12, H29).</summary>
internal sealed class SignatureDescription(ReadableCases cases, IStaffDirectory staff)
{
    public async Task<IReadOnlyList<SignatureState>> OfAsync(string caseId, IReadOnlyList<RecordedAct> history, PolicyPack pack, CancellationToken cancellationToken)
    {
        var signed = SignedEntries.Of(history);
        var names = new Dictionary<string, string>();
        foreach (var id in signed.Where(entry => entry.Staff is null).Select(entry => entry.SignedBy).Distinct())
        {
            if (await cases.FindPersonAsync(caseId, id, cancellationToken) is { } person)
            {
                names[id] = person.Name;
            }
        }

        foreach (var id in signed.Select(entry => (entry.Staff ?? entry.RecordedBy)?.Id).OfType<string>().Distinct())
        {
            if (await staff.FindAsync(id, cancellationToken) is { } member)
            {
                names[id] = member.Name;
            }
        }

        return [.. signed.Select(entry => SignatureState.Of(entry, pack, names))];
    }
}
