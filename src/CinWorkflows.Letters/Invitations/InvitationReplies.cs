using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Meetings;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Invitations;

/// <summary>What somebody who is invited does next, and what follows if they do not (N7, N26).</summary>
internal static class InvitationReplies
{
    public static LetterSummary Summary(CaseLetterBrief brief, MeetingOnRecord meeting, HowToJoin? online) =>
        new(InvitationWords.News(meeting, "A meeting has a new time.", "A meeting is at another place.", "A meeting is joined in another way.", "You are invited to a meeting."), [Step(brief, meeting), .. HowToJoin.InShort(online, brief), .. HowToJoin.NoMoreInShort(meeting)])
        {
            When = InvitationWords.TimeOf(meeting),
            Where = meeting.Venue,
            IfNotDone = brief.Reader.Audience switch
            {
                LetterAudience.Practitioner when Chairs(brief, meeting) => "Anybody who declines is asked for their views.",
                LetterAudience.Practitioner or LetterAudience.Agency => "You are expected to attend.",
                _ => "We keep a place for you.",
            },
        };

    public static LetterPart[] Ask(CaseLetterBrief brief, MeetingOnRecord meeting) => brief.Reader.Audience switch
    {
        LetterAudience.Child =>
        [
            Head("What you can do"),
            List(["Tell us if you will come.", "You do not have to come. You can tell us what you think in another way.", "You can ask somebody you trust to come with you."]),
            Say($"You can tell {brief.Contact.NameAndAddress}."),
        ],
        LetterAudience.Parent =>
        [
            Head("What we ask you to do"),
            Say($"Please tell {brief.Contact.NameAndAddress} before the meeting whether you can come. Then we can plan for you. Say so if you need help with travel, child care or an interpreter, or another time."),
        ],
        LetterAudience.Agency =>
        [
            Head("Your reply"),
            Say($"{(MayAccept(brief) ? "Please accept or decline the invitation, or" : "Please")} reply to {brief.Contact.NameAndAddress}, before the meeting. If you cannot attend, you will be asked for your views in writing."),
        ],
        _ when Chairs(brief, meeting) => [Head("What to do next"), Say("Hold the meeting, and record who came, with the note.")],
        _ => [Head("What to do next"), Say("Come to the meeting, which somebody else chairs. If you cannot, tell the chair before it.")],
    };

    public static LetterPart[] NoReply(CaseLetterBrief brief, MeetingOnRecord meeting) => brief.Reader.Audience switch
    {
        LetterAudience.Child => [Head("If you do not answer"), Say($"{brief.Contact.Name} will ask you. There is a place for you.")],
        LetterAudience.Parent => [Head("If you do not answer"), Say($"We keep your place. If you do not come, {brief.Contact.Name} will ask you what you think.")],
        LetterAudience.Agency => [Head("If there is no reply"), Say("You are expected to attend.")],
        _ when Chairs(brief, meeting) => [Say("Anybody who declines is asked for their views.")],
        _ => [Say("You are expected to attend.")],
    };

    private static string Step(CaseLetterBrief brief, MeetingOnRecord meeting) => brief.Reader.Audience switch
    {
        LetterAudience.Practitioner when Chairs(brief, meeting) => "Hold the meeting, and record who came.",
        LetterAudience.Practitioner => "Come to the meeting, which somebody else chairs.",
        LetterAudience.Agency when MayAccept(brief) => "Please accept or decline before the meeting.",
        LetterAudience.Agency => $"Please tell us before the meeting if you can attend. {brief.WhomToCall("to answer")}",
        LetterAudience.Child => $"Tell us if you will come. {brief.WhomToCall("to answer")}",
        _ => $"Please tell us before the meeting if you can come. {brief.WhomToCall("to answer")}",
    };

    private static bool Chairs(CaseLetterBrief brief, MeetingOnRecord meeting) => meeting.Arranged.ChairId == brief.Reader.Id;

    /// <summary>Whether what comes with the letter, or stands in the reader's calendar, asks for an answer that somebody reads.</summary>
    private static bool MayAccept(CaseLetterBrief brief) => brief.Sources.HasCalendars(brief.Authority)
        ? HowToJoin.IsToldByCalendar(brief)
        : brief.Reader.Medium == Medium.Email && brief.Sources.ReadsAnswers(brief.Authority);
}
