namespace CinWorkflows.Cases;

/// <summary>How and when a case ended.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Route">The pack's route for a child no longer in need, for example <c>referToCast</c>; null for other reasons.</param>
/// <param name="CensusReason">
/// The reason for closure in the CIN census (RC1 to RC9); null where only this procedure ends and the census episode goes on: a child who
/// is looked after, or has a child protection plan, remains a child in need there.
/// </param>
public sealed record Ending(DateOnly On, EndingReason Reason, string? Route, string? CensusReason);
