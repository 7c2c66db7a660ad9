using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Doors;

/// <summary>Whoever has several roles acts in the first in which the act is theirs.</summary>
internal sealed class StaffDoor(
    ReadableCases cases,
    IHttpContextAccessor request,
    OwnName ownName,
    IStaffDirectory staff,
    AccessTrace trace,
    RefusedCases refused,
    CaseDescription description,
    CaseRegister register,
    ActCheck check,
    TakeUp takeUp) : IStaffDoor
{
    /// <summary>The fields of refusals that say that somebody may not, in that role.</summary>
    private static readonly string[] OfActor = ["actor.role", "actor.id", "actor"];

    private StaffMember? _person;

    public ICaseReader Cases => cases;

    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("A door is open while somebody asks.");

    public async Task<StaffMember?> PersonAsync(CancellationToken cancellationToken)
    {
        if (_person is null && ownName.SignedIn(Http.User) is { StaffId: { } id } signedIn && await staff.FindAsync(id, cancellationToken) is { } member)
        {
            _person = member with { Roles = [.. member.Roles.Where(role => role != Role.Integration && signedIn.Roles.Contains(OwnName.Needed(role)))] };
        }

        return _person;
    }

    public async Task<CaseState> DescribeAsync(CaseView view, CancellationToken cancellationToken) =>
        await description.CaseAsync(view, await cases.HistoryAsync(view.File.CaseId, cancellationToken), cancellationToken);

    public async Task<CheckedAct?> CheckAsync(string caseId, StaffAct act, CancellationToken cancellationToken) =>
        await IsReadAsync(caseId, cancellationToken) ? (await InRolesAsync(caseId, act, cancellationToken)).Come : null;

    public async Task<Decision?> RecordAsync(string caseId, StaffAct act, CancellationToken cancellationToken)
    {
        if (!await IsReadAsync(caseId, cancellationToken))
        {
            return null;
        }

        Decision? last = null;
        foreach (var command in (await InRolesAsync(caseId, act, cancellationToken)).Commands)
        {
            var decision = await register.RecordAsync(caseId, command with { IfSequence = last is null ? command.IfSequence : last.Receipt!.Sequence }, cancellationToken);
            await refused.NoteAsync(command.Act, decision.Refusals, cancellationToken);
            if (decision.Receipt is null)
            {
                return decision;
            }

            last = decision;
        }

        if (last?.Receipt is { } receipt)
        {
            await takeUp.OfAsync(caseId, receipt.Sequence, cancellationToken);
        }

        return last;
    }

    public async Task<CheckedOpening> CheckOpeningAsync(StaffOpening opening, CancellationToken cancellationToken)
    {
        var (command, come) = await InRoleAsync(opening, cancellationToken);
        await refused.NoteAsync(opening.Act, come.Refusals, cancellationToken);
        var child = opening.Act switch
        {
            CaseOpened opened => opened.Child,
            EpisodeAdopted adopted => adopted.Child,
            var other => throw new InvalidOperationException($"{other.GetType().Name} begins no case."),
        };
        return new(come, await check.OthersAsync(opening.PackId, child, command.Actor.Id, cancellationToken));
    }

    public async Task<Decision> OpenAsync(StaffOpening opening, CancellationToken cancellationToken)
    {
        var (command, _) = await InRoleAsync(opening, cancellationToken);
        var decision = await register.OpenAsync(command, cancellationToken);
        await refused.NoteAsync(opening.Act, decision.Refusals, cancellationToken);
        if (decision.Receipt is { } receipt)
        {
            await takeUp.OfAsync(receipt.CaseId, receipt.Sequence, cancellationToken);
        }

        return decision;
    }

    public Task LeaveTraceAsync() => trace.LeaveAsync(Http);

    private async Task<bool> IsReadAsync(string caseId, CancellationToken cancellationToken) => await cases.FileAsync(caseId, cancellationToken) is not null;

    /// <summary>
    /// Each act in the first of their roles in which it is theirs, and what would come of all of them. What came meanwhile has no say in which role that is, so that what is sent
    /// twice is the same act.
    /// </summary>
    private async Task<(IReadOnlyList<ActCommand> Commands, CheckedAct? Come)> InRolesAsync(string caseId, StaffAct asked, CancellationToken cancellationToken)
    {
        var person = await MeAsync(cancellationToken);
        List<ActCommand> commands = [];
        CheckedAct? come = null;
        foreach (var (index, act) in asked.Acts.Index())
        {
            var found = new List<(ActCommand Command, CheckedAct? Come)>();
            foreach (var role in person.Roles.TakeWhile(_ => found.Count == 0 || IsOfRole(found[^1].Come?.Refusals ?? [])))
            {
                var command = new ActCommand(asked.IdOf(index), new(person.Id, role), act) { IfSequence = index == 0 ? asked.IfSequence : null, BreachReason = asked.BreachReason };
                found.Add((command, await check.OfAllAsync(caseId, [.. commands.Append(command).Select(one => one with { IfSequence = null })], cancellationToken)));
            }

            var (mine, answer) = IsOfRole(found[^1].Come?.Refusals ?? []) ? found[0] : found[^1];
            commands.Add(mine);
            come = answer;
        }

        return (commands, come);
    }

    private async Task<(OpenCommand Command, CheckedAct Come)> InRoleAsync(StaffOpening opening, CancellationToken cancellationToken)
    {
        var person = await MeAsync(cancellationToken);
        var found = new List<(OpenCommand Command, CheckedAct Come)>();
        foreach (var role in person.Roles)
        {
            var command = new OpenCommand(CaseNumber.For(opening.Id), opening.PackId, opening.Id, new(person.Id, role), opening.Act);
            var come = await check.OfOpeningAsync(command, cancellationToken);
            if (!IsOfRole(come.Refusals))
            {
                return (command, come);
            }

            found.Add((command, come));
        }

        return found[0];
    }

    private async Task<StaffMember> MeAsync(CancellationToken cancellationToken) =>
        await PersonAsync(cancellationToken) is { Roles.Count: > 0 } person ? person : throw new InvalidOperationException("Nobody acts on a page without a role of the directory.");

    private static bool IsOfRole(IReadOnlyList<Refusal> refusals) => refusals.Any(refusal => OfActor.Contains(refusal.Field));
}
