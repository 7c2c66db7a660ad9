namespace CinWorkflows.Cases.Meetings;

/// <summary>What a meeting is for.</summary>
public enum MeetingPurpose
{
    /// <summary>The first planning meeting (N5, N6, H5, H6).</summary>
    FirstPlanning,

    /// <summary>A review of the plan (N23, H20).</summary>
    Review,

    /// <summary>The specific review of a complex package beyond 12 months (N29, H28).</summary>
    TwelveMonthReview,

    /// <summary>The meeting within 20 working days of the family being resident after a move, with the former authority (N62).</summary>
    TransferIn,
}
