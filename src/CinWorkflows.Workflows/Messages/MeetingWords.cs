using CinWorkflows.Domain.Meetings;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What a meeting is for, in words for each reader.</summary>
internal static class MeetingWords
{
    /// <summary>What an authority's own letter about a meeting can tell by name.</summary>
    public static LetterFacts Facts(MeetingOnRecord meeting, CaseMatter matter) => new()
    {
        { "purpose", Purpose(meeting.Arranged.Purpose, matter) },
        { "isFirstPlanning", meeting.Arranged.Purpose == MeetingPurpose.FirstPlanning },
        { "isReview", meeting.Arranged.Purpose is MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview },
        { "readerChairs", meeting.Arranged.ChairId == matter.Reader.Id },
    };

    public static string Purpose(MeetingPurpose purpose, CaseMatter matter) => (matter.Reader.Audience, purpose) switch
    {
        (Audience.Child, MeetingPurpose.FirstPlanning) => "a meeting to talk about what could help you",
        (Audience.Child, MeetingPurpose.TransferIn) => "a meeting to talk about how we can help you in your new home",
        (Audience.Child, _) => "a meeting to talk about how your plan is going",
        (Audience.Family, MeetingPurpose.FirstPlanning) => $"a meeting to plan the support for {matter.ChildName} and your family",
        (Audience.Family, MeetingPurpose.TransferIn) => $"a meeting about the support for {matter.ChildName} and your family after your move",
        (Audience.Family, _) => $"a meeting to look at how the plan for {matter.ChildName} is going",
        (_, MeetingPurpose.FirstPlanning) => $"the first {matter.Pack.Label("planningMeeting", "planning meeting")} for {matter.ChildName}",
        (_, MeetingPurpose.TransferIn) => $"the meeting after the move of {matter.ChildName}",
        (_, MeetingPurpose.Review) => $"the {matter.Pack.Label("review", "review of the plan")} for {matter.ChildName}",
        _ => $"the specific review of support beyond 12 months for {matter.ChildName}",
    };
}
