using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Invitations;

/// <summary>
/// What the reader of a letter about a meeting was told of it before, and what is on its way to them besides. Whoever is asked, left out and asked again
/// before anything leaves reads what is true, once: a letter that a later one replaces does not leave, nor one that takes back what never
/// left, nor one that tells them what they know.
/// </summary>
internal sealed class ToldOfMeeting
{
    private const int Most = 500;

    private readonly CaseFile _file;
    private readonly MessageOrder _order;
    private readonly List<MessageView> _before;
    private readonly bool _isReplaced;

    private ToldOfMeeting(CaseFile file, MessageOrder order, DateTimeOffset queuedAt, IEnumerable<MessageView> others)
    {
        var letters = others.ToLookup(message => Place(message).CompareTo((order.Revision, queuedAt, IsTakenBack(order))) < 0);
        (_file, _order, _before) = (file, order, [.. letters[true].OrderBy(Place)]);
        _isReplaced = letters[false].Any(message => !MeetingLinkKey.Is(message.Order) && (HasLeft(message) || message.State == DeliveryState.Queued));
    }

    /// <summary>The last letter about it that left before; null where none did.</summary>
    private MessageView? Last => _before.FindLast(HasLeft);

    /// <summary>The revision as they know it; null where they know nothing of the meeting, or that they are not asked to it.</summary>
    private int? Revision
    {
        get
        {
            var told = Last is { Order: { Kind: MessageKind.Invitation, Revision: var revision } } ? (int?)revision : null;
            var byHand = Enumerable.Range(0, _order.Revision).Where(WasToldByHand).Select(known => (int?)known).LastOrDefault();
            return byHand > (Last?.Order.Revision ?? -1) ? byHand : told;
        }
    }

    /// <summary>Whether the letter is of no use, since it is not so any more, or they know it.</summary>
    public bool IsOvertaken(IEnumerable<RecordedAct> acts) => _isReplaced || (_order.Kind == MessageKind.Invitation
        ? !IsAsked || SaysNothingNew([.. acts])
        : IsAsked || Revision is null);

    public static Task<ToldOfMeeting> BeforeAsync(CaseLetterBrief brief, CancellationToken cancellationToken) => BeforeAsync(brief, brief.Order, brief.Message.QueuedAt, cancellationToken);

    /// <summary>The same where a person tells it instead of a letter.</summary>
    public static Task<ToldOfMeeting> BeforeAsync(CaseLetterBrief brief, MessageOrder instead, CancellationToken cancellationToken) => BeforeAsync(brief, instead, DateTimeOffset.MinValue, cancellationToken);

    private static async Task<ToldOfMeeting> BeforeAsync(CaseLetterBrief brief, MessageOrder order, DateTimeOffset queuedAt, CancellationToken cancellationToken)
    {
        var messages = await brief.Sources.Cases.MessagesAsync(new(order.CaseId, RecipientId: order.To.Id, Take: Most), cancellationToken);
        return new(brief.File, order, queuedAt, messages.Where(message => message.Order.Kind is MessageKind.Invitation or MessageKind.Cancellation
            && message.Order.Key != order.Key && message.Order.To == order.To && message.Order.Subject == order.Subject));
    }

    /// <summary>The meeting of an invitation, with what is another than they know. Whoever had no letter of it yet was told by hand as it was last.</summary>
    public MeetingOnRecord AsNews(MeetingOnRecord meeting, IEnumerable<RecordedAct> acts) =>
        Revision is { } known ? meeting.Since(At(known, acts)) : _before.Count == 0 ? meeting : meeting.Since(null);

    /// <summary>The meeting of a cancellation as they know it: a time that they were never told is not taken back.</summary>
    public MeetingOnRecord AsKnown(MeetingOnRecord meeting, IEnumerable<RecordedAct> acts) => Revision is { } known && At(known, acts) is { } told ? told : meeting;

    /// <summary>Whether the reader is asked to it as the case stands.</summary>
    private bool IsAsked => _file is { Ending: null } file
        && file.Meeting(_order.Subject) is { State: MeetingState.Arranged } meeting
        && (_order.To.IsStaff ? meeting.ChairId == _order.To.Id || file.Allocation.WorkerId == _order.To.Id : meeting.Attendees.Contains(_order.To.Id) && file.Participant(_order.To.Id) is not null);

    /// <summary>Who attends was changed, and changed back, or what lay between did not leave: nothing is left that they do not know.</summary>
    private bool SaysNothingNew(IReadOnlyList<RecordedAct> acts) =>
        _before.Count > 0 && !MeetingLinkKey.Is(_order)
        && Revision is { } known && (!HasLeft(_before[^1]) || MeetingOnRecord.OnlyPeopleChanged(known, _order.Revision, _order.Subject, acts))
        && At(known, acts) is { } told && At(_order.Revision, acts) is { } meeting
        && told.Arranged.ChairId == meeting.Arranged.ChairId
        && !InvitationWords.IsChanged(meeting.Since(told));

    private MeetingOnRecord? At(int revision, IEnumerable<RecordedAct> acts) => MeetingOnRecord.At(revision, _order.Subject, acts);

    private bool WasToldByHand(int revision) =>
        _file.Informed.Any(told => told.PersonId == _order.To.Id && told.MatterId == InformedPerson.Invitation(_order.Subject, revision));

    private static bool HasLeft(MessageView message) => message.State is DeliveryState.Sending or DeliveryState.Accepted or DeliveryState.Delivered or DeliveryState.GivenByHand;

    /// <summary>In which order they are told: who leaves the case is told so at the revision at which they were invited.</summary>
    private static (int Revision, DateTimeOffset QueuedAt, bool IsTakenBack) Place(MessageView message) => (message.Order.Revision, message.QueuedAt, IsTakenBack(message.Order));

    private static bool IsTakenBack(MessageOrder order) => order.Kind == MessageKind.Cancellation;
}
