using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Delivering;

/// <summary>The letter that somebody would have been sent, as a page to print and hand over where a person tells them instead (N12, N14, N20, N61, H11, H12, H18, H33).</summary>
/// <param name="composer">Writes it.</param>
/// <param name="cases">The record.</param>
/// <param name="clock">The time.</param>
public sealed class HandedLetter(MessageComposer composer, ICaseReader cases, TimeProvider clock)
{
    /// <summary>Whether a letter belongs to duties of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static bool Has(DutyKind kind) => kind is DutyKind.InformByHand or DutyKind.GivePlanByHand or DutyKind.SettleUndelivered;

    /// <summary>The letter as HTML; null where none is to be handed over: who must not be told gets none, and what is told in person alone has none.</summary>
    /// <param name="view">The case.</param>
    /// <param name="duty">The duty to tell somebody, which is open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> FindAsync(CaseView view, Duty duty, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(duty);
        var now = clock.GetUtcNow();
        return await OrderOfAsync(view, duty, cancellationToken) is { To.IsStaff: false } order && !Withheld.Is(view.File, order.To.Id, order.Kind, LondonTime.DateOf(now))
            ? await composer.OnPaperAsync(view, order, now, cancellationToken)
            : null;
    }

    private async Task<MessageOrder?> OrderOfAsync(CaseView view, Duty duty, CancellationToken cancellationToken) => (duty.Kind, duty.Subject) switch
    {
        (DutyKind.GivePlanByHand, PlanSubject { Recipient: { } person } plan) => Order(view, MessageKind.PlanCopy, person, new PlanSubject(plan.Version).Text),
        (DutyKind.SettleUndelivered, UndeliveredSubject undelivered) => (await cases.MessageAsync(undelivered.MessageId, cancellationToken))?.Message.Order,
        (DutyKind.InformByHand, InformedSubject subject) => Order(view, subject),
        _ => null,
    };

    private static MessageOrder? Order(CaseView view, InformedSubject subject)
    {
        var (file, matter, person) = (view.File, subject.MatterId, subject.Person);
        if (subject.MeetingIn(file) is { } meeting)
        {
            var isAsked = meeting.State == MeetingState.Arranged && file.Ending is null && meeting.Attendees.Contains(person);
            return Order(view, isAsked ? MessageKind.Invitation : MessageKind.Cancellation, person, meeting.Id, InformedPerson.RevisionOf(matter) ?? meeting.Revision);
        }

        var review = Enumerable.Range(1, file.Reviews.Count + 1).Cast<int?>().FirstOrDefault(number => matter == InformedPerson.Record(number!.Value) || matter == InformedPerson.Views(number.Value));
        return subject.News is { } news ? Order(view, MessageKind.TransferNews, person, news.Text)
            : review is { } number ? matter == InformedPerson.Record(number)
                ? Order(view, MessageKind.ReviewRecord, person, number.ToString(CultureInfo.InvariantCulture))
                : Order(view, MessageKind.ViewsRequest, person, string.Create(CultureInfo.InvariantCulture, $"{number}/{person}"))
            : file.Meetings.FirstOrDefault(noted => matter == InformedPerson.Note(noted.Id)) is { } noted ? Order(view, MessageKind.MeetingNote, person, noted.Id)
            : file.TransfersOut.FirstOrDefault(move => matter == InformedPerson.Sharing(move.Label)) is { } shared ? Order(view, MessageKind.SharingNotice, person, new SharingNoticeSubject(shared.Label, person).Text)
            : file.Ending is { On: var on } && matter == InformedPerson.Ended(on) ? Order(view, MessageKind.CaseEnded, person, new DaySubject(on).Text)
            : null;
    }

    private static MessageOrder Order(CaseView view, MessageKind kind, string person, string subject, int revision = 0) =>
        new($"{view.File.CaseId}/ByHand:{kind}:{subject}/{person}", view.File.CaseId, kind, new(person, IsStaff: false), subject, revision);
}
