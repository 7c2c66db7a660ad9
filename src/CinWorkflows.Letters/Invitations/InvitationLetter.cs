using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Invitations;

/// <summary>Invites to a meeting, or tells its new time (N7, N12, H7, H11).</summary>
internal sealed class InvitationLetter() : CaseLetter(MessageKind.Invitation)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new("first"), new("first", 1), new("review")];

    public override IReadOnlyList<Essential> Essentials => [Essential.TimeOfMeeting];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        if (MeetingOnRecord.At(brief.Order.Revision, brief.Order.Subject, acts) is not { } written)
        {
            return Draft.Impossible(MessageProblem.MeetingGone);
        }

        var meeting = (await ToldOfMeeting.BeforeAsync(brief, cancellationToken)).AsNews(written, acts);

        var people = await brief.Names.OfAsync(
            meeting.Arranged.Attendees.Where(id => brief.File.Participant(id) is not null && Disclosure.MayMeet(brief.File, id, brief.Reader.Id, brief.Today)).Prepend(meeting.Arranged.ChairId),
            cancellationToken);
        var online = await HowToJoin.OfAsync(brief, meeting, cancellationToken);
        return new(Write(brief, meeting, online, people), await InvitationEntry.OfAsync(brief, meeting, CalendarMethod.Request, online, cancellationToken));
    }

    private static Letter Write(CaseLetterBrief brief, MeetingOnRecord meeting, HowToJoin? online, IReadOnlyDictionary<string, string> people)
    {
        var bringsLink = MeetingLinkKey.Is(brief.Order);
        var summary = InvitationReplies.Summary(brief, meeting, online);
        return new(
            $"{(bringsLink ? "How to join a meeting online:" : InvitationWords.News(meeting, "New time of a meeting:", "New place of a meeting:", "New way to join a meeting:", "Meeting on"))} {InvitationWords.StartOf(meeting)} ({brief.Reference})",
            bringsLink ? "How to join a meeting online" : InvitationWords.News(meeting, "A meeting has a new time", "A meeting is at another place", "A meeting is joined in another way", "You are invited to a meeting"),
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Opening(brief, meeting))),
                Block(
                    "whenWhere",
                    [
                        Head("When and where"),
                        List([$"{InvitationWords.TimeOf(meeting)}", meeting.Venue]),
                        .. When(meeting.Combined is not null, Say($"It is held together with: {InvitationWords.Combined(meeting, brief)}.")),
                        .. MeetingNewsThen.Changed(meeting).Select(Say),
                    ]),
                Block("online", HowToJoin.Say(online, brief)),
                Block("onlineEnded", HowToJoin.SayNoMore(meeting)),
                Block("people", Head("Who is invited"), List(people.Select(person => person.Key == meeting.Arranged.ChairId ? $"{person.Value}, who chairs" : person.Value))),
                Block("toDo", InvitationReplies.Ask(brief, meeting)),
                Block("ifNotDone", InvitationReplies.NoReply(brief, meeting)),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(InvitationWords.Facts(meeting, brief)).And(HowToJoin.Facts(online)).And(new()
            {
                { "bringsLink", bringsLink },
                { "isChanged", InvitationWords.IsChanged(meeting) },
                { "isMoved", meeting.Before is not null },
                { "movedFrom", meeting.Before is { } before ? new LetterTime(before, before) : null },
                { "endMovedFrom", meeting.EndBefore is { } ended ? MeetingTime.InWords(ended) : null },
                { "placeMovedFrom", meeting.VenueBefore },
                { "isOnlineNow", meeting.OnlineBefore == false },
                { "isOnlineNoMore", meeting.OnlineBefore == true },
                { "people", people.Select(person => new LetterFacts { { "name", person.Value }, { "chairs", person.Key == meeting.Arranged.ChairId } }) },
            }),
        };
    }

    private static string Opening(CaseLetterBrief brief, MeetingOnRecord meeting)
    {
        var purpose = InvitationWords.Purpose(meeting.Arranged.Purpose, brief);
        var chairs = meeting.Arranged.ChairId == brief.Reader.Id;
        if (MeetingLinkKey.Is(brief.Order))
        {
            return $"We have invited you to {purpose}. This letter tells you how to join it online. Everything else is as we told you.";
        }

        return brief.Reader.Audience switch
        {
            LetterAudience.Child => $"We would like you to come to {purpose}.",
            LetterAudience.Parent => $"We invite you to {purpose}.",
            _ when chairs => $"You chair {purpose}.",
            _ => $"You are invited to {purpose} ({brief.Reference}).",
        };
    }
}
