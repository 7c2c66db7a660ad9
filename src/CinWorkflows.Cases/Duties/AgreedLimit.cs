using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What was agreed or planned for one child beside what the authority asks for (N19g, N23, H20): it can be stricter and never longer. Longer is an
/// exception, which a manager grants with a reason, and then the authority's limit is none.
/// </summary>
internal static class AgreedLimit
{
    /// <summary>The one that binds; null where neither has a date yet.</summary>
    /// <param name="agreed">The interval that was agreed with the manager or the family, or that the plan or another authority set.</param>
    /// <param name="asked">The authority's aim and limit, by team, arrangements or series.</param>
    /// <param name="isOfPlan">
    /// Whether it is a plan's frequency: one that is no stricter than the authority's aim adds nothing to it, and the limit behind the aim stays the limit.
    /// </param>
    public static Deadline? Of(Deadline? agreed, Deadline? asked, bool isOfPlan)
    {
        if (agreed is null || asked is null)
        {
            return agreed ?? asked;
        }

        var aim = asked.Target;
        return asked.Due < agreed.Due || (isOfPlan && aim?.On <= agreed.Due)
            ? asked with { Remarks = [.. asked.Remarks, $"Every {agreed.Within} is set for this child; that can be stricter than the authority's rule, and never longer."] }
            : agreed with { Target = aim?.On < agreed.Due ? aim : null };
    }
}
