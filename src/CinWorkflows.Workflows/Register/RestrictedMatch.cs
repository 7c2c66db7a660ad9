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
    public async Task<Refusal?> RefuseAsync(string field, Actor actor, string? reason, IReadOnlyList<ChildOnCase> others, PolicyPack pack, CancellationToken cancellationToken)
    {
        var (isAnswered, shown) = (!string.IsNullOrWhiteSpace(reason), new List<ChildOnCase>());
        foreach (var other in others.OrderBy(one => !one.IsKnown))
        {
            if (actor == Actor.Service || (await acts.FindAsync(other.CaseId, cancellationToken))?.File.NamedPeople is not { } named || named.Contains(actor.Id))
            {
                shown.Add(other);
            }
            else if (other.IsKnown)
            {
                return new(field, $"a restricted record exists for a child of this name and date of birth, or of this id. Ring {await WhomAsync(named, pack, cancellationToken)} before anything is opened.") { RestrictedCaseId = other.CaseId };
            }
            else if (!isAnswered)
            {
                return new(field, $"a restricted record exists that may be of this child. Ring {await WhomAsync(named, pack, cancellationToken)} before anything is opened; where they say that it is another child, say in 'duplicateReason' who told you, and what tells the two apart.") { RestrictedCaseId = other.CaseId };
            }
        }

        return (isAnswered, shown) switch
        {
            (true, _) or (_, []) => null,
            (_, [{ IsKnown: true }, ..]) => new(field, $"another case is open for this child, or for one of the same id: {Ids(shown)}. Record there; where it is another child, give this one an id of its own; or say in 'duplicateReason' why there are two."),
            _ => new(field, $"another case is open for what may be the same child, by a name and a date of birth that are nearly these, or are missing: {Ids(shown)}. Look there. Where it is the same child, record there; where it is another, say in 'duplicateReason' what tells the two apart."),
        };
    }

    private static string Ids(IEnumerable<ChildOnCase> cases) => string.Join(", ", cases.Select(one => one.CaseId));

    private async Task<string> WhomAsync(IReadOnlyList<string> named, PolicyPack pack, CancellationToken cancellationToken)
    {
        var here = await ForNamed.HereAsync(staff, named, LondonTime.Today(clock), cancellationToken);
        return here is [var first, ..]
            ? $"{first.Name} ({pack.NameOf(first.Roles[0])}){(first.Arrangements.Telephone is { } number ? $" on {number}" : "")}"
            : $"a {pack.NameOf(Role.ServiceManager)}";
    }
}
