using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Web.Cases.Actions;

/// <summary>Something that may be given in a field.</summary>
/// <param name="Value">As it is given.</param>
/// <param name="Words">What it is, for whoever chooses.</param>
internal sealed record FieldChoice(string Value, string Words);

/// <summary>What the fields of acts may name on a case: its people, staff of its team, meetings, versions, routes and checklists.</summary>
internal sealed class FieldChoices(IStaffDirectory staff)
{
    public async Task<CaseChoices> OfAsync(CaseView view, PolicyPack pack, CancellationToken cancellationToken)
    {
        var team = new Dictionary<string, FieldChoice>(StringComparer.Ordinal);
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var member in await staff.InTeamAsync(view.File.Allocation.TeamId, role, cancellationToken))
            {
                team[member.Id] = new(member.Id, $"{member.Name}, {string.Join(", ", member.Roles.Select(pack.NameOf))}");
            }
        }

        return new(view, pack, [.. team.Values]);
    }
}

/// <summary>What may be named on one case.</summary>
internal sealed class CaseChoices(CaseView view, PolicyPack pack, IReadOnlyList<FieldChoice> team)
{
    private readonly CaseFile _file = view.File;

    /// <summary>What may be given; null where anything may.</summary>
    /// <param name="field">The field's own name.</param>
    /// <param name="type">Its type.</param>
    public IReadOnlyList<FieldChoice>? Of(string field, Type type) => field switch
    {
        _ when type == typeof(Role) => [.. Enum.GetValues<Role>().Select(role => new FieldChoice(Spelt(role), pack.NameOf(role)))],
        _ when type.IsEnum => [.. Choices.Of(type).Select(name => new FieldChoice(name, CodeWords.Of(name)))],
        "personId" or "attended" or "attendees" or "with" or "recommendedAgencies" or "notWith" => [.. view.People.Select(person => new FieldChoice(person.Id, $"{person.Name}, {CodeWords.Of(person.Kind)}"))],
        "workerId" or "chairId" or "chairedBy" or "holderId" or "leadProfessionalId" or "staffId" => team,
        "meetingId" => [.. _file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged).Select(meeting => new FieldChoice(meeting.Id, $"{CodeWords.Of(meeting.Purpose)} on {Rules.Calendar.LondonTime.DateOf(meeting.StartsAt):d MMMM yyyy}"))],
        "restrictionId" => [.. (_file.Restrictions ?? []).Where(restriction => restriction.LiftedOn is null).Select(restriction => new FieldChoice(restriction.Id, $"about {view.People.FirstOrDefault(person => person.Id == restriction.PersonId)?.Name ?? restriction.PersonId}, set on {restriction.SetOn:d MMMM yyyy}"))],
        "concernId" => [.. _file.Concerns.Where(concern => concern.IsOpen).Select(concern => new FieldChoice(concern.Id, $"raised on {concern.RaisedOn:d MMMM yyyy}"))],
        "actionId" => [.. (_file.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null).Select(action => new FieldChoice(action.Id, $"due by {action.By:d MMMM yyyy}"))],
        "breachId" => [.. (_file.Breaches ?? []).Where(breach => breach.AnsweredOn is null).Select(breach => new FieldChoice(breach.Id, $"{breach.Clause}, recorded on {breach.On:d MMMM yyyy}"))],
        "route" or "recommendedRoute" => [.. pack.ClosureRoutes.Select(route => new FieldChoice(route.Id, route.Text))],
        "attested" => [.. pack.Plan.Checklist.Where(item => item.Field is null).Concat(pack.Regimes.GetValueOrDefault(_file.Regime.Kind)?.ReviewChecklist ?? []).Select(item => new FieldChoice(item.Id, item.Text))],
        "sequence" or "entry" => [.. (_file.Unconfirmed ?? []).Select(entry => new FieldChoice(entry.Id, $"recorded on {entry.On:d MMMM yyyy} in the name of {entry.PractitionerId}"))],
        "correction" => [.. (_file.Corrections ?? []).Where(correction => correction is { MayHaveMisinformed: true, ToldOn: null }).Select(correction => new FieldChoice(correction.Id, $"put right on {correction.On:d MMMM yyyy}"))],
        "version" when type == typeof(int) => [.. _file.Plans.Select(plan => plan.Version).Append(AmendedPlans.NextVersion(_file)).Distinct().Select(version => new FieldChoice($"{version}", $"version {version}"))],
        _ => null,
    };

    private static string Spelt(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
