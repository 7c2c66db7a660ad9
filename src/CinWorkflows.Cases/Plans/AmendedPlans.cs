using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.Cases.Plans;

/// <summary>Which review asked for a version of the plan, and since when its circulation is owed (N4, N36, H35).</summary>
public static class AmendedPlans
{
    /// <summary>The reviews that decided on an amendment which is not agreed yet, the first held first.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<Review> Pending(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. file.Reviews.Where(review => review is { AmendmentNeeded: true, AmendedBy: null }).OrderBy(review => review.HeldOn)];
    }

    /// <summary>The version that the next agreement makes.</summary>
    /// <param name="file">The case.</param>
    public static int NextVersion(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PlanRulesOfOrder.Next(file);
    }

    /// <summary>
    /// The review from which the circulation of a version counts; null where no review asked for it. What one version owed and did not
    /// circulate the next one owes.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="version">The version, agreed or the next.</param>
    public static Review? ReviewBehind(CaseFile file, int version)
    {
        ArgumentNullException.ThrowIfNull(file);
        return version >= NextVersion(file)
            ? Pending(file).FirstOrDefault()
            : file.Reviews.Where(review => review.AmendedBy <= version && !Circulated(file, review.AmendedBy.Value, version)).MinBy(review => review.HeldOn)
                ?? file.Reviews.FirstOrDefault(review => review.Number == file.Plan(version)?.FromReview);
    }

    private static bool Circulated(CaseFile file, int from, int before) =>
        file.Plans.Any(plan => plan.Version >= from && plan.Version < before && plan.CirculatedOn is not null);
}
