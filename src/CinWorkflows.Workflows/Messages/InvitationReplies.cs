using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What somebody who is invited does next, and what follows if they do not (N7, N26).</summary>
internal static class InvitationReplies
{
    public static LetterGist Gist(CaseMatter matter, MeetingOnRecord meeting) =>
        new(meeting.Before is null ? "You are invited to a meeting." : "A meeting has a new time.", Step(matter))
        {
            When = meeting.Time,
            Where = meeting.Venue,
            IfNotDone = matter.Reader.Audience switch
            {
                Audience.Staff => "Anybody who declines is asked for their views.",
                Audience.Agency => "You are expected to attend.",
                _ => "We keep a place for you.",
            },
        };

    public static LetterPart[] Ask(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child =>
        [
            Head("What you can do"),
            List(["Tell us if you will come.", "You do not have to come. You can tell us what you think in another way.", "You can ask somebody you trust to come with you."]),
            Say($"You can tell {matter.Contact.NameAndAddress}."),
        ],
        Audience.Family =>
        [
            Head("What we ask you to do"),
            Say($"Please tell {matter.Contact.NameAndAddress} before the meeting whether you can come. Then we can plan for you. Say so if you need help with travel, child care or an interpreter, or another time."),
        ],
        Audience.Agency =>
        [
            Head("Your reply"),
            Say($"Please accept or decline, or reply to {matter.Contact.NameAndAddress}, before the meeting. If you cannot attend, you will be asked for your views in writing."),
        ],
        _ => [Head("What to do next"), Say("Hold the meeting, and record who came, with the note.")],
    };

    public static LetterPart[] NoReply(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child => [Head("If you do not answer"), Say($"{matter.Contact.Name} will ask you. There is a place for you.")],
        Audience.Family => [Head("If you do not answer"), Say($"We keep your place. If you do not come, {matter.Contact.Name} will ask you what you think.")],
        Audience.Agency => [Head("If there is no reply"), Say("You are expected to attend.")],
        _ => [Say("Anybody who declines is asked for their views.")],
    };

    private static string Step(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Staff => "Hold the meeting, and record who came.",
        Audience.Agency => "Please accept or decline before the meeting.",
        Audience.Child => $"Tell us if you will come. {matter.WhomToCall("to answer")}",
        _ => $"Please tell us before the meeting if you can come. {matter.WhomToCall("to answer")}",
    };
}
