using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// A case on hold or at its end has no limits that run; but what was overdue when that was told is looked at as if the case had gone on, so that
/// nothing told meanwhile makes it good in silence (N1, H1, N19g, N23).
/// </summary>
internal static class HoldOrEnd
{
    /// <summary>What may end a case only in some of its forms, or ends none by itself, is left to the day of the ending.</summary>
    private static readonly FrozenSet<Type> Ends = DutyDefinition.EndOrHold
        .Except([typeof(AssessmentConcluded), typeof(ChildProtectionPlanStarted), typeof(TransferInDecided), typeof(PackMigrated), typeof(EntriesCorrected), typeof(EntryConfirmed)])
        .ToFrozenSet();

    /// <summary>The day on which the hold or the end of a case was told, the first of both; null where it goes on.</summary>
    /// <param name="file">The case.</param>
    /// <param name="past">Its acts so far.</param>
    public static DateOnly? ToldOn(CaseFile file, IReadOnlyList<PastAct> past)
    {
        DateOnly? held = file.Hold is { } hold ? past.LastOrDefault(one => one.Act is ChildProtectionPlanStarted)?.On ?? hold.Since : null;
        DateOnly? ended = file.Ending is { } ending
            ? past.Reverse().TakeWhile(one => one.Act is not CaseReopened).LastOrDefault(one => Ends.Contains(one.Act.GetType()))?.On ?? ending.On
            : null;
        return held is null || ended < held ? ended : held;
    }

    /// <summary>The case as it would go on: its clocks from their anchors, as when it is reopened.</summary>
    /// <param name="file">The case.</param>
    public static CaseFile Without(CaseFile file) => file with { Hold = null, Ending = null, Closure = file.Closure is { Approved: true } ? null : file.Closure };
}
