using System.Collections.Frozen;
using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Cases.Actions;

/// <summary>What the fields of acts may name on one case: its people, staff, meetings, versions, open items and duties, the pack's routes and checklists.</summary>
internal sealed class CaseChoices(CaseView view, PolicyPack pack, StaffChoices staff, WorkingCalendar calendar, DateOnly today)
{
    /// <summary>The fields by which an act gives a new thing its name: nothing on the case can be chosen.</summary>
    private static readonly FrozenSet<(Type Act, string Field)> New =
        FrozenSet.ToFrozenSet([(typeof(SafeguardingConcernRaised), "concernId"), (typeof(MeetingArranged), "meetingId"), (typeof(MoveReported), "transferId")]);

    private readonly CaseFile _file = view.File;

    private IReadOnlyList<FieldChoice> People => [.. view.People.Select(Choice)];

    /// <summary>What may be given; null where anything may.</summary>
    /// <param name="act">The act that the field belongs to.</param>
    /// <param name="path">The field with the names before it: <c>settled[].matter</c>.</param>
    /// <param name="type">Its type.</param>
    public IReadOnlyList<FieldChoice>? Of(Type act, string path, Type type) => type switch
    {
        _ when type == typeof(Role) => [.. Enum.GetValues<Role>().Select(role => new FieldChoice(Spelt(role), pack.NameOf(role)))],
        { IsEnum: true } => [.. Choices.Of(type).Select(name => new FieldChoice(name, CodeWords.Of(name)))],
        _ when type == typeof(int) => path[(path.LastIndexOf('.') + 1)..] == "version" ? Versions() : null,
        _ => Named(act, path),
    };

    private IReadOnlyList<FieldChoice>? Named(Type act, string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        var field when New.Contains((act, field)) => null,
        "personId" when act == typeof(LeadProfessionalNamed) => [.. staff.Practitioners, .. view.People.Where(person => person.Kind == ParticipantKind.Agency).Select(Choice)],
        "personId" or "attended" or "attendees" or "with" or "about" or "recommendedAgencies" or "notWith" => People,
        "livesWith" => [.. view.People.Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer).Select(Choice)],
        "agreedBy" or "alsoAgreed" => [.. view.People.Where(person => _file.Participant(person.Id)?.HasParentalResponsibility == true).Select(Choice)],
        "ownerId" => [.. staff.Practitioners, .. People],
        "workerId" or "chairId" or "chairedBy" or "holderId" or "leadProfessionalId" => staff.Practitioners,
        "staffId" => staff.All,
        "transferId" => [.. _file.TransfersOut.Select(move => new FieldChoice(move.Id, $"the move to {move.To}, reported on {Written(move.ReportedOn)}"))],
        "meetingId" when act == typeof(MeetingHeld) && !_file.Meetings.Any(meeting => meeting.State == MeetingState.Arranged) => null,
        "meetingId" => [.. _file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged).Select(meeting => new FieldChoice(meeting.Id, $"{CodeWords.Of(meeting.Purpose)} on {Written(LondonTime.DateOf(meeting.StartsAt))}"))],
        "restrictionId" => [.. (_file.Restrictions ?? []).Where(restriction => restriction.LiftedOn is null).Select(restriction => new FieldChoice(restriction.Id, $"about {view.People.FirstOrDefault(person => person.Id == restriction.PersonId)?.Name ?? restriction.PersonId}, set on {Written(restriction.SetOn)}"))],
        "concernId" => [.. _file.Concerns.Where(concern => concern.IsOpen).Select(concern => new FieldChoice(concern.Id, $"raised on {Written(concern.RaisedOn)}"))],
        "changeId" => [.. (_file.Changes ?? []).Where(change => change.ConsideredOn is null).Select(change => new FieldChoice(change.Id, $"of {Written(change.On)}"))],
        "actionId" => [.. (_file.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null).Select(action => new FieldChoice(action.Id, $"due by {Written(action.By)}"))],
        "breachId" => [.. (_file.Breaches ?? []).Where(breach => breach.AnsweredOn is null).Select(breach => new FieldChoice(breach.Id, $"{ClauseWords.Of(breach.Clause)}, recorded on {Written(breach.On)}"))],
        "route" or "recommendedRoute" => [.. pack.ClosureRoutes.Select(route => new FieldChoice(route.Id, route.Text))],
        "criteriaMet" => [.. pack.Regimes.Values.SelectMany(regime => regime.Criteria).DistinctBy(item => item.Id).Select(item => new FieldChoice(item.Id, item.Text))],
        "attested" => [.. pack.Plan.Checklist.Where(item => item.Field is null).Concat(pack.Regimes.GetValueOrDefault(_file.Regime.Kind)?.ReviewChecklist ?? []).Select(item => new FieldChoice(item.Id, item.Text))],
        "matter" => [.. OpenItems.On(_file, pack, calendar, today).Select(item => new FieldChoice(item.Id, item.Words))],
        "matterId" => [.. view.Duties.Select(open => open.Duty.Subject).OfType<InformedSubject>().DistinctBy(subject => subject.MatterId).Select(subject => new FieldChoice(subject.MatterId, string.Join(", ", subject.InWords(_file, DutyWords.Of(pack).Plan))))],
        "duty" => [.. FurtherDutyBook.Open(_file, pack).Where(open => open.Rule.DoneBy.Word == DoneBy.Recorded).Select(open => new FieldChoice(open.Subject.Text, open.Rule.Title))],
        "event" when act == typeof(AuthorityEventRecorded) => [.. pack.Events.Values.Select(own => new FieldChoice(own.Id, own.Title))],
        "decision" when act == typeof(FurtherDutyDone) => [.. FurtherDutyBook.Open(_file, pack).SelectMany(open => open.Rule.Decision?.Options ?? []).DistinctBy(option => option.Id).Select(option => new FieldChoice(option.Id, option.Text))],
        "entry" => Unconfirmed(),
        "correction" => [.. (_file.Corrections ?? []).Where(correction => correction is { MayHaveMisinformed: true, ToldOn: null }).Select(correction => new FieldChoice(correction.Id, $"{(correction.Reopened is null ? "put right" : "reopened")} on {Written(correction.On)}"))],
        "sequence" when !path.Contains('.') => Unconfirmed(),
        _ => null,
    };

    private IReadOnlyList<FieldChoice> Versions() =>
        [.. _file.Plans.Select(plan => plan.Version).Append(AmendedPlans.NextVersion(_file)).Distinct().Select(version => new FieldChoice($"{version}", $"version {version}"))];

    private IReadOnlyList<FieldChoice> Unconfirmed() =>
        [.. (_file.Unconfirmed ?? []).Select(entry => new FieldChoice(entry.Id, $"recorded on {Written(entry.On)} in the name of {entry.PractitionerId}"))];

    private static FieldChoice Choice(PersonView person) => new(person.Id, $"{person.Name}, {CodeWords.Of(person.Kind)}");

    private static string Written(DateOnly day) => $"{day:d MMMM yyyy}";

    private static string Spelt(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
