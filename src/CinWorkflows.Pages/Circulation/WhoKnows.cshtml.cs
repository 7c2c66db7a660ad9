using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Circulation;

/// <summary>Who does not know yet what they are owed: everybody of the case, each thing that they are to be told, and what proves that they were.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class WhoKnowsModel(CaseReading reading, IStaffDoor door, CaseTasks tasks) : PageOfCase(reading)
{
    private static readonly OwedState[] InThisOrder = [OwedState.ByHand, OwedState.OnItsWay, OwedState.Knows];

    private const int Most = 500;

    /// <summary>The duties by which somebody is told by hand.</summary>
    private static readonly DutyKind[] ByHand = [DutyKind.GivePlanByHand, DutyKind.InformByHand, DutyKind.DecideWhatIsTold, DutyKind.SettleUndelivered];

    private static readonly DeliveryState[] Arrived = [DeliveryState.Accepted, DeliveryState.Delivered, DeliveryState.GivenByHand];

    private static readonly DeliveryState[] OnItsWay = [DeliveryState.Queued, DeliveryState.Sending];

    /// <summary>Everything that somebody is owed, by person.</summary>
    public IReadOnlyList<OwedLine> Lines { get; private set; } = [];

    public IEnumerable<OwedLine> NotYet => Lines.Where(line => line.State != OwedState.Knows);

    public IEnumerable<OwedLine> Known => Lines.Where(line => line.State == OwedState.Knows);

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var sent = await door.Cases.MessagesAsync(new(Case.Id, Take: Most), cancellationToken);
        var people = Case.View.People.Select((person, at) => (person.Id, at)).ToDictionary(one => one.Id, one => one.at, StringComparer.Ordinal);
        Lines =
        [
            .. ByHandLines().Concat(sent.Where(message => !message.Order.To.IsStaff && people.ContainsKey(message.Order.To.Id) && message.State != DeliveryState.Withdrawn)
                    .GroupBy(message => (message.Order.To.Id, message.Order.Kind, message.Order.Subject))
                    .Select(matter => matter.MaxBy(message => message.QueuedAt)!)
                    .Where(message => message.State is not (DeliveryState.Bounced or DeliveryState.Failed))
                    .Select(Line))
                .Concat(Case.File.Informed.Where(told => people.ContainsKey(told.PersonId)).Select(Told))
                .Concat(GivenByHand().Where(line => people.ContainsKey(line.PersonId)))
                .OrderBy(line => Array.IndexOf(InThisOrder, line.State)).ThenBy(line => people.GetValueOrDefault(line.PersonId)).ThenByDescending(line => line.At),
        ];
        return Page();
    }

    /// <summary>What somebody still has to be told by a person, a message that could not be delivered among it.</summary>
    private IEnumerable<OwedLine> ByHandLines() =>
        from view in Case.View.Duties
        where ByHand.Contains(view.Duty.Kind) && view.Duty.Subject?.PersonId is not null
        select new OwedLine(view.Duty.Subject!.PersonId!, Case.NameOf(view.Duty.Subject.PersonId!), What(view.Duty), OwedState.ByHand, view.OpenedAt, view.Duty.Deadline is null ? "" : $"By {DueWords.When(view.Duty, Case.Today)}", tasks.PageFor(Case.File, view.Duty));

    /// <summary>What a duty is about, without the name that stands beside it.</summary>
    private string What(Duty duty) => string.Join("; ", duty.Subject!.InWords(Case.File, Case.Words.Plan).DefaultIfEmpty(duty.TitleIn(Case.Pack)));

    private OwedLine Line(MessageView message)
    {
        var state = Arrived.Contains(message.State) ? OwedState.Knows : OnItsWay.Contains(message.State) ? OwedState.OnItsWay : OwedState.ByHand;
        var at = message.AcceptedAt ?? message.QueuedAt;
        var way = message.Medium switch { Medium.Email => "by e-mail", Medium.Text => "by text message", Medium.Letter => "by post", Medium.ByHand => "by hand", _ => "" };
        var proof = string.Join(", ", new[] { $"{CodeWords.AtBeginning(message.State.ToString())} {way}".Trim(), When(at) });
        return new(message.Order.To.Id, Case.NameOf(message.Order.To.Id), CodeWords.AtBeginning(message.Order.Kind.ToString()), state, at, proof, null) { Reference = message.Evidence };
    }

    private OwedLine Told(InformedPerson told) => new(told.PersonId, Case.NameOf(told.PersonId), Matter(told.MatterId), OwedState.Knows, LondonTime.At(told.On, default), $"Told in person, {PlainWords.ShortDate(told.On)}", null);

    private IEnumerable<OwedLine> GivenByHand() =>
        from plan in Case.File.Plans
        from person in plan.GivenByHand
        select new OwedLine(person, Case.NameOf(person), $"Version {plan.Version} of the {Case.Words.Plan}", OwedState.Knows, LondonTime.At(plan.CirculatedOn ?? plan.AgreedOn ?? Case.Today, default), "Given by hand", null);

    private static string Matter(string matter) => InformedPerson.MeetingOf(matter) is not null ? "A meeting" : CodeWords.AtBeginning(CodeWords.Of(matter.Split('-')[0]));

    private static string When(DateTimeOffset at) => $"{PlainWords.ShortDate(LondonTime.DateOf(at))}, {PlainWords.Time(at)}";
}

/// <summary>Something that somebody is owed.</summary>
/// <param name="PersonId">Whom.</param>
/// <param name="Name">Their name.</param>
/// <param name="What">What they are to be told.</param>
/// <param name="State">Whether they know it.</param>
/// <param name="At">Since when it is so.</param>
/// <param name="Proof">What proves it; or by when it is to be done.</param>
/// <param name="Task">Where it is recorded that they were told; null where there is nothing to record.</param>
internal sealed record OwedLine(string PersonId, string Name, string What, OwedState State, DateTimeOffset At, string Proof, PageTask? Task)
{
    /// <summary>Where the proof is kept, as whoever carried the message calls it; null where nothing is.</summary>
    public string? Reference { get; init; }
}

/// <summary>Whether somebody knows what they are owed.</summary>
internal enum OwedState
{
    /// <summary>A person has to tell them.</summary>
    ByHand,

    /// <summary>It was sent, and has not arrived yet.</summary>
    OnItsWay,

    /// <summary>They were told, with proof.</summary>
    Knows,
}
