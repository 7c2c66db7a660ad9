using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What is said of the other cases of a child. Of a restricted one nothing but that there is one and whom to ring, whatever reason is given
/// for a second: nobody opens it blind to the risk.
/// </summary>
internal sealed class RestrictedMatch(IActStore acts, IStaffDirectory staff, TimeProvider clock)
{
    /// <summary>What speaks against a second case.</summary>
    /// <param name="field">The field that it is said of.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="reason">Why there are two; null where it was not said.</param>
    /// <param name="others">The other open cases of the child.</param>
    /// <param name="pack">The pack of the case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Refusal?> RefuseAsync(string field, Actor actor, string? reason, IReadOnlyList<string> others, PolicyPack pack, CancellationToken cancellationToken)
    {
        var shown = new List<string>();
        foreach (var id in others)
        {
            if (actor != Actor.Service && (await acts.FindAsync(id, cancellationToken))?.File.NamedPeople is { } named && !named.Contains(actor.Id))
            {
                return new(field, $"a restricted record exists for a child of this name and date of birth, or of this id. Ring {await WhomAsync(named, pack, cancellationToken)} before anything is opened.") { RestrictedCaseId = id };
            }

            shown.Add(id);
        }

        return shown.Count == 0 || !string.IsNullOrWhiteSpace(reason)
            ? null
            : new(field, $"another case is open for this child, or for one of the same id: {string.Join(", ", shown)}. Record there; where it is another child, give this one an id of its own; or say in 'duplicateReason' why there are two.");
    }

    private async Task<string> WhomAsync(IReadOnlyList<string> named, PolicyPack pack, CancellationToken cancellationToken)
    {
        var here = await ForNamed.HereAsync(staff, named, LondonTime.Today(clock), cancellationToken);
        return here is [var first, ..]
            ? $"{first.Name} ({pack.NameOf(first.Roles[0])}){(first.Arrangements.Telephone is { } number ? $" on {number}" : "")}"
            : $"a {pack.NameOf(Role.ServiceManager)}";
    }
}
