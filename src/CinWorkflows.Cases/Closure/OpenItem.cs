using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>Something that is open on a case and does not vanish with its end.</summary>
/// <param name="Key">By which whoever ends the case names it.</param>
/// <param name="Words">It in words, at the beginning of a sentence.</param>
/// <param name="DecidedAs">The decision that the pack gives to a role; null where whoever ends the case decides.</param>
public sealed record OpenItem(OpenItemId Key, string Words, ApprovalKind? DecidedAs = null)
{
    /// <summary>The name as it is stored.</summary>
    public string Id => Key.Text;

    /// <summary>True for a danger to the child, which nothing eases while it is open.</summary>
    public bool IsDanger { get; init; } = DecidedAs is not null;

    /// <summary>True for what is to be done under the plan, and goes with it to whoever goes on with the plan.</summary>
    public bool OfPlan { get; init; }

    /// <summary>The duty that it is; null where no duty of the plan stands behind it.</summary>
    public DutyKind? Duty { get; init; }
}
