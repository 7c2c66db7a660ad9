using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Invitations;

/// <summary>
/// How a reader joins a meeting that can be attended online. A letter tells the link that was known when it set out; a link that comes
/// later, or changes, is told by a letter of its own. Where nothing can be opened, and where no link comes, it says whom to ring.
/// </summary>
/// <param name="Link">The link; null where it is not known, or cannot be opened from this letter.</param>
/// <param name="DialIn">How it is joined by telephone; null where it cannot be.</param>
/// <param name="Follows">Whether the link is sent when there is one.</param>
internal sealed record HowToJoin(string? Link, DialIn? DialIn, bool Follows)
{
    private const string NoMore = "You cannot join it online any more.";

    /// <summary>True where the entry in the reader's own calendar has the link.</summary>
    private bool InTheirCalendar { get; init; }

    /// <summary>True where the meeting is online only.</summary>
    public bool IsOnly { get; private init; }

    /// <returns>Null where the meeting is not online, and for whoever must not come to it.</returns>
    public static async Task<HowToJoin?> OfAsync(CaseLetterBrief brief, MeetingOnRecord meeting, CancellationToken cancellationToken)
    {
        if (!meeting.Arranged.Logistics.Online || IsKeptAway(brief))
        {
            return null;
        }

        var only = meeting.Arranged.Logistics.IsOnlineOnly();
        if (meeting.Arranged.Logistics.OnlineLink is null && IsToldByCalendar(brief) && await EntryOfAsync(brief, meeting.Arranged.MeetingId, cancellationToken) is not null)
        {
            return new(null, null, Follows: true) { InTheirCalendar = true, IsOnly = only };
        }

        var link = await JoiningLink.OfAsync(brief, meeting, cancellationToken);
        var opens = brief.Reader.Medium == Medium.Email;
        return new(opens ? link.Address : null, link.DialIn, Follows: opens && link.Follows) { IsOnly = only };
    }

    /// <summary>What stands of a meeting in the authority's calendar; null where nothing does.</summary>
    public static async Task<CalendarEntryView?> EntryOfAsync(CaseLetterBrief brief, string meetingId, CancellationToken cancellationToken) => brief.Sources.InCalendars is { } entries
        ? (await entries(brief.File.CaseId, cancellationToken)).FirstOrDefault(entry => entry.Order.MeetingId == meetingId)
        : null;

    /// <summary>Whether the calendar's own server tells this reader: who attends there has the link in their entry.</summary>
    public static bool IsToldByCalendar(CaseLetterBrief brief)
    {
        var (reader, meeting) = (brief.Reader.Id, brief.File.Meeting(brief.Order.Subject));
        return brief.Reader.Staff is not null
            ? CalendarPeople.HasChair(meeting, reader)
            : brief.Case.People.FirstOrDefault(known => known.Id == reader) is { } person && CalendarPeople.Has(meeting, person);
    }

    public static LetterFacts Facts(HowToJoin? how) => new()
    {
        { "isOnline", how is not null },
        { "joinLink", how?.Link },
        { "linkFollows", how?.Follows == true },
        { "dialIn", how?.DialIn?.Number },
        { "dialInCode", how?.DialIn?.Conference },
    };

    /// <summary>What a text message, which nothing is opened from, says of it.</summary>
    public static IEnumerable<string> InShort(HowToJoin? how, CaseLetterBrief brief) =>
        how is null || brief.Reader.Medium != Medium.Text ? [] : [how.IsOnly ? "It is online: ask us for the link." : "You can also join online: ask us for the link."];

    /// <summary>Whoever was told how to join it online is told that this is over: the link still opens something.</summary>
    public static LetterPart[] SayNoMore(MeetingOnRecord meeting) => When(meeting.OnlineBefore == true, LetterPart.Say($"{NoMore} If you have a link or a number for it, do not use it."));

    /// <summary>The same in a text message.</summary>
    public static IEnumerable<string> NoMoreInShort(MeetingOnRecord meeting) => meeting.OnlineBefore == true ? [NoMore] : [];

    public static LetterPart[] Say(HowToJoin? how, CaseLetterBrief brief) => how is null ? [] :
    [
        Head("How to join online"),
        LetterPart.Say(how.IsOnly ? "This meeting is online. You join it with a computer, a tablet or a phone."
            : how.InTheirCalendar ? "You can also join online."
            : "You can come to the meeting, or join it online with a computer, a tablet or a phone."),
        .. how.Link is { } link ? [Go("Join the meeting online", link), LetterPart.Say("The link is for you. Please do not pass it on.")] : Without(how, brief),
        .. how.DialIn is { } dial ? [LetterPart.Say(ByTelephone(dial))] : Array.Empty<LetterPart>(),
    ];

    private static LetterPart[] Without(HowToJoin how, CaseLetterBrief brief) => (how.InTheirCalendar, how.Follows) switch
    {
        (true, _) => [LetterPart.Say("The link is in the entry in your calendar.")],
        (false, true) => [LetterPart.Say($"There is no link yet. We will send it to you. {brief.WhomToCall("if you do not have it the day before the meeting")}")],
        _ => [LetterPart.Say(brief.WhomToCall("to get the link"))],
    };

    private static string ByTelephone(DialIn dial) =>
        $"You can also join by telephone: call {dial.Number}.{(dial.Conference is { } digits ? $" When you are asked for a number, enter {digits} and then #." : "")}";

    private static bool IsKeptAway(CaseLetterBrief brief) =>
        brief.File.Meeting(brief.Order.Subject) is { } meeting && Disclosure.IsKeptFrom(brief.File, brief.Reader.Id, meeting, brief.Today);
}
