using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads the limits that decisions give to a case, and looks whether the pack has a limit in whose place each is.</summary>
internal static class DecidedLimitSection
{
    public static DecidedLimit? Read(PackNode? node, PackScope scope)
    {
        var limit = new PackObject(node, Shapes.DecidedLimit, scope);
        return node is null ? null : new(limit.Word<DutyKind>("duty"), limit.Period("within"));
    }

    /// <summary>A decision about a duty that has no single limit of days would change nothing.</summary>
    public static void Check(PolicyPack pack, PackNode root, PackScope scope)
    {
        foreach (var node in (root.Find("furtherDuties")?.Items ?? []).SelectMany(duty => duty.Find("decision")?.Find("options")?.Items ?? []).Select(option => option.Find("limit")?.Find("duty")).OfType<PackNode>())
        {
            if (!scope.Report.IsClean(node) || !Vocabulary<DutyKind>.TryRead(node.Text, out var kind))
            {
                continue;
            }

            if (scope.Cases.Duties[kind].HasAgreedInterval)
            {
                scope.Report.Fault(node, "how often a plan is reviewed or a child visited is agreed by its own act, or in the plan: decide on another duty.");
            }
            else if (kind == DutyKind.FurtherDuty || pack.Duties.GetValueOrDefault(kind)?.Timescale is not { Within.Unit: not Unit.Hours, Schedule: null })
            {
                scope.Report.Fault(node, $"'{node.Text}' has no single limit in days, weeks or months in this pack, so nothing can be decided in its place: give it one.");
            }
        }
    }
}
