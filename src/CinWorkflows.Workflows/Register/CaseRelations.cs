using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Readers;

namespace CinWorkflows.Workflows.Register;

/// <summary>Reads from the directory how whoever acts stands to a case, and whether those whom an act names are there for it.</summary>
internal sealed class CaseRelations(IStaffDirectory staff)
{
    private readonly StaffPositions _positions = new(staff);

    /// <summary>How a member of staff stands to a case.</summary>
    /// <param name="actor">Who acts, in which role.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack, which is its authority's.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Relation> OfAsync(Actor actor, CaseFile file, PolicyPack pack, DateOnly today, CancellationToken cancellationToken) =>
        await staff.FindAsync(actor.Id, cancellationToken) is { } member && await _positions.OfAsync(member, [actor.Role], today, cancellationToken) is { } position && position.Authority == pack.Id
            ? position.To(file)
            : Relation.None;

    /// <summary>
    /// How those stand to the case of whom an act asks it, in the role in which they act. A manager's role is one over a team: who manages
    /// another team is no manager of this case, though they work on it or stand in for its worker.
    /// </summary>
    /// <param name="named">Those whom the act names, or on whom it relies.</param>
    /// <param name="file">The case.</param>
    /// <param name="past">Its acts, where it is judged by a day that is over; none elsewhere.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyDictionary<Actor, Relation>?> OfNamedAsync(IEnumerable<StaffReference> named, CaseFile file, IReadOnlyList<PastAct> past, PolicyPack pack, DateOnly today, CancellationToken cancellationToken)
    {
        var relations = new Dictionary<Actor, Relation>();
        foreach (var (reference, role) in named.Where(one => one.RelationAsOf is not null).SelectMany(one => (one.ActsAs ?? []).Select(role => (one, role))))
        {
            var (actor, on) = (new Actor(reference.Id, role), reference.RelationAsOf!(file) ?? today);
            var then = pack.ClocksStartWithAnchor ? AllocationThen.On(file, past, on, reference.Id) : file;
            relations[actor] = StaffPositions.Managers.Contains(role)
                ? await OfManagerAsync(actor, then.Allocation.TeamId, pack, on, cancellationToken)
                : await OfAsync(actor, then, pack, on, cancellationToken);
        }

        return relations.Count == 0 ? null : relations;
    }

    /// <summary>Refuses somebody who is not on the directory, has left, or has not the role; a team or person of another authority.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack of the case, which is its authority's.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Refusal>> RefuseAsync(Actor actor, Act act, CaseFile file, PolicyPack pack, DateOnly today, CancellationToken cancellationToken)
    {
        if (actor == Actor.Service)
        {
            return [];
        }

        var refusals = new List<Refusal>(await RefuseActorAsync(actor, pack, today, cancellationToken));
        foreach (var named in act.StaffNamed.Where(named => named.KnownOnCase?.Invoke(file) != true))
        {
            if (await NamedAsync(named, pack, named.HappenedOn ?? today, cancellationToken) is { } reason)
            {
                refusals.Add(new($"act.{named.Field}", reason));
            }
        }

        return refusals;
    }

    /// <summary>Refuses somebody who is not on the directory, has left, or has not the role in which they act.</summary>
    public async Task<IReadOnlyList<Refusal>> RefuseActorAsync(Actor actor, PolicyPack pack, DateOnly today, CancellationToken cancellationToken) =>
        await staff.FindAsync(actor.Id, cancellationToken) switch
        {
            null => [new("actor.id", $"'{actor.Id}' is not a member of staff; add them to the directory first.")],
            var member when !member.IsHere(today) => [new("actor.id", $"'{actor.Id}' left on {member.Arrangements.LeavesOn:yyyy-MM-dd}.")],
            var member when !member.Roles.Contains(actor.Role) => [new("actor.role", $"'{actor.Id}' acts as {Roles(member.Roles, pack)}, not as {pack.NameOf(actor.Role)}.")],
            _ => [],
        };

    /// <summary>Refuses somebody in whose name nothing is recorded: not a practitioner who works on the case, or for what nobody says for another.</summary>
    /// <param name="practitionerId">In whose name.</param>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<Refusal>> RefuseInTheNameOfAsync(string practitionerId, Act act, CaseFile file, PolicyPack pack, DateOnly today, CancellationToken cancellationToken)
    {
        if (AuthorityTable.Of(act.GetType()).Decision is not null || act is EntriesCorrected or EntryConfirmed)
        {
            return [new("recordedFor", "nobody decides, corrects or confirms in somebody else's name; leave it out.")];
        }

        var member = await staff.FindAsync(practitionerId, cancellationToken);
        var role = member?.Roles.Where(AuthorityTable.PractitionerRoles.Contains).Select(held => (Role?)held).FirstOrDefault();
        return member switch
        {
            null => [new("recordedFor", $"there is no member of staff '{practitionerId}'.")],
            _ when !member.IsHere(today) => [new("recordedFor", $"'{practitionerId}' left on {member.Arrangements.LeavesOn:yyyy-MM-dd} and could not confirm it; whoever knows records it.")],
            _ when role is null => [new("recordedFor", $"'{practitionerId}' is {Roles(member.Roles, pack)}: name the practitioner who was there.")],
            _ when await OfAsync(new(practitionerId, role!.Value), file, pack, today, cancellationToken) is Relation.None or Relation.Authority =>
                [new("recordedFor", $"'{practitionerId}' does not work on this case; name the practitioner who was there.")],
            _ => [],
        };
    }

    /// <summary>The roles that the directory gives to members of staff, by id, none where it does not know them; null where nobody is asked about.</summary>
    /// <param name="ids">Who.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Role>>?> RolesAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var roles = new Dictionary<string, IReadOnlyList<Role>>();
        foreach (var id in ids)
        {
            roles[id] = (await staff.FindAsync(id, cancellationToken))?.Roles ?? [];
        }

        return roles.Count == 0 ? null : roles;
    }

    /// <summary>Who of these the data protection officer is.</summary>
    /// <param name="ids">Who.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<string>> DataProtectionOfficersAsync(IEnumerable<string> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var officers = new List<string>();
        foreach (var id in ids)
        {
            if (await _positions.OverseenAsync(id, today, cancellationToken) is not null)
            {
                officers.Add(id);
            }
        }

        return officers;
    }

    private async Task<string?> NamedAsync(StaffReference named, PolicyPack pack, DateOnly on, CancellationToken cancellationToken)
    {
        if (named.IsTeam)
        {
            return await staff.FindTeamAsync(named.Id, cancellationToken) switch
            {
                null => $"there is no team '{named.Id}'; add it to the directory first.",
                var team when named.OfPack is { } under && team.PackId != under => $"team '{named.Id}' is not of '{under}': name a team of the authority under whose pack the case goes on.",
                var team when named.OfPack is null && team.PackId != pack.Id => $"team '{named.Id}' is of another authority; a case is held by a team of its own. A child who moves is transferred ('moveReported').",
                _ => null,
            };
        }

        var person = await staff.FindAsync(named.Id, cancellationToken);
        if (person is not null && await AuthorityOfAsync(person, cancellationToken) is { } other && other != pack.Id)
        {
            return $"'{named.Id}' is of another authority; name a member of staff of {pack.Authority.Name}.";
        }

        return person switch
        {
            null when named.KnownOnCase is not null => $"'{named.Id}' neither takes part in this case nor is a member of staff: name who does it, or add them first.",
            null => $"there is no member of staff '{named.Id}'; add them to the directory first.",
            var member when !member.IsHere(on) => $"'{named.Id}' left on {member.Arrangements.LeavesOn:yyyy-MM-dd}; name somebody who works here on {on:yyyy-MM-dd}.",
            var member when named.ActsAs is { } roles && !roles.Any(member.Roles.Contains) =>
                $"'{named.Id}' acts as {Roles(member.Roles, pack)}, not as {Roles(roles, pack)}. Name somebody who does, or correct the directory.",
            _ => null,
        };
    }

    private async Task<Relation> OfManagerAsync(Actor actor, string teamId, PolicyPack pack, DateOnly on, CancellationToken cancellationToken) =>
        await staff.FindAsync(actor.Id, cancellationToken) is { } member && await _positions.OfAsync(member, [actor.Role], on, cancellationToken) is { } position && position.Authority == pack.Id
            ? (position with { IsAboveTeams = member.Roles.Any(role => StaffPositions.IsAboveTeams(role, member)) }).ToTeam(teamId)
            : Relation.None;

    private async Task<string?> AuthorityOfAsync(StaffMember member, CancellationToken cancellationToken) =>
        (await staff.FindTeamAsync(member.TeamId, cancellationToken))?.PackId;

    private static string Roles(IEnumerable<Role> roles, PolicyPack pack) => RoleWords.AnyOf(roles, pack.NameOf);
}
