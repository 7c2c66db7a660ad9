using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>How far apart reviews may be at most, without exceptional circumstances (N23, H20).</summary>
internal static class ReviewLimit
{
    /// <summary>The limit of the team that holds the case, shorter or longer than the authority's, where the pack gives that team one; else the authority's.</summary>
    public static Period Of(CaseFile file, PolicyPack pack) =>
        pack.Rule(DutyKind.HoldReview).Timescale.ExceptionFor(RegimeKind.Ordinary, file.Allocation.TeamId)?.Limit ?? pack.Review.AtLeastEvery;
}
