using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Web.Cases.Actions;

/// <summary>Something that may be given in a field.</summary>
/// <param name="Value">As it is given.</param>
/// <param name="Words">What it is, for whoever chooses.</param>
internal sealed record FieldChoice(string Value, string Words);

/// <summary>Looks up what the fields of acts may name on a case.</summary>
internal sealed class FieldChoices(IStaffDirectory staff, AuthorityCalendars calendars, TimeProvider clock)
{
    public async Task<CaseChoices> OfAsync(CaseView view, PolicyPack pack, CancellationToken cancellationToken)
    {
        var calendar = await calendars.AsOfNowAsync(pack.Authority, cancellationToken);
        return new(view, pack, await StaffAsync(view.File.Allocation.TeamId, pack, cancellationToken), calendar, LondonTime.DateOf(clock.GetUtcNow()));
    }

    /// <summary>Those of the team, and those of another who manage it or stand in for it.</summary>
    private async Task<StaffChoices> StaffAsync(string teamId, PolicyPack pack, CancellationToken cancellationToken)
    {
        var members = await TeamPeople.OfAsync(staff, teamId, cancellationToken);
        return new(
            [.. members.Select(Choice)],
            [.. members.Where(member => member.Roles.Any(Allocation.HeldBy.Contains)).Select(Choice)]);

        FieldChoice Choice(StaffMember member) => new(member.Id, $"{member.Name}, {string.Join(", ", member.Roles.Select(pack.NameOf))}");
    }
}

/// <summary>The staff whom an act may name.</summary>
/// <param name="All">Everybody of the team that holds the case, or who acts for it.</param>
/// <param name="Practitioners">Of them those who may hold a case, a plan or a chair: no clerk, no other system.</param>
internal sealed record StaffChoices(IReadOnlyList<FieldChoice> All, IReadOnlyList<FieldChoice> Practitioners);
