using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The plan under which a child moves, as far as the next authority's limits need it (N44): dates and periods only. Its content is in the pack.
/// </summary>
/// <param name="StartsOn">The day from which the limits of the child's first plan count.</param>
/// <param name="ExpectedEndOn">When the intervention is expected to end; null where that was not said.</param>
/// <param name="VisitEvery">How often the child is visited; null where nothing sets that.</param>
/// <param name="LastReviewedOn">The day of the last review that was held; null where none was, or it was not said.</param>
/// <param name="LastVisitOn">The day of the last visit at which the child was seen; null where there was none, or it was not said.</param>
public sealed record TransferredPlan(
    DateOnly StartsOn,
    DateOnly? ExpectedEndOn = null,
    Period? VisitEvery = null,
    DateOnly? LastReviewedOn = null,
    DateOnly? LastVisitOn = null)
{
    /// <summary>The plan with which a child moves on; null where none is in force.</summary>
    /// <param name="file">The case that the child leaves.</param>
    public static TransferredPlan? Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var before = file.TransferIn?.Plan;
        return file is { Hold: null, FirstPlan.CountsFrom: { } since, CurrentPlan: { } plan }
            ? new(since, plan.ExpectedEndOn, DutyBook.VisitEvery(file), Later(file.LastHeldReview?.HeldOn, before?.LastReviewedOn), Later(file.Visits.LastOn, before?.LastVisitOn))
            : null;
    }

    /// <summary>
    /// What of it can be true. The child is taken in whatever another service wrote: without a day that is impossible the limits count from an
    /// earlier one, and are due sooner.
    /// </summary>
    /// <param name="today">The day on which it came.</param>
    public TransferredPlan Possible(DateOnly today) => this with
    {
        VisitEvery = CaseDesk.Interval("visitEvery", VisitEvery).Any() ? null : VisitEvery,
        LastReviewedOn = LastReviewedOn <= today ? LastReviewedOn : null,
        LastVisitOn = LastVisitOn <= today ? LastVisitOn : null,
    };

    internal IEnumerable<Refusal> Check(string field, CaseDesk desk) =>
    [
        .. CaseDesk.Interval($"{field}.visitEvery", VisitEvery),
        .. LastReviewedOn is { } reviewed ? desk.NotAfterToday($"{field}.lastReviewedOn", reviewed) : [],
        .. LastVisitOn is { } visited ? desk.NotAfterToday($"{field}.lastVisitOn", visited) : [],
    ];

    private static DateOnly? Later(DateOnly? here, DateOnly? before) => here is null || before > here ? before : here;
}
