using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Meetings in the authority's words.</summary>
internal static class MeetingWords
{
    public static string Of(MeetingPurpose purpose, ShownCase shown) => purpose switch
    {
        MeetingPurpose.FirstPlanning => $"First {shown.Words.PlanningMeeting}",
        MeetingPurpose.Review => AtBeginning(shown.Words.Review),
        MeetingPurpose.TwelveMonthReview => $"{AtBeginning(shown.Words.Review)} after 12 months",
        _ => "Meeting after the move",
    };

    /// <summary>What a duty to hold a meeting asks for; null for another duty.</summary>
    public static MeetingPurpose? PurposeOf(DutyKind duty) => duty switch
    {
        DutyKind.HoldFirstPlanningMeeting => MeetingPurpose.FirstPlanning,
        DutyKind.HoldReview or DutyKind.HoldEarlyReview => MeetingPurpose.Review,
        DutyKind.HoldTwelveMonthReview => MeetingPurpose.TwelveMonthReview,
        DutyKind.HoldTransferMeeting => MeetingPurpose.TransferIn,
        _ => null,
    };

    private static string AtBeginning(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
