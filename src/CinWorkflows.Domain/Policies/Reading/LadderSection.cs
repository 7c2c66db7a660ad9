using System.Collections.ObjectModel;
using System.Text.Json;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Notices;

namespace CinWorkflows.Domain.Policies.Reading;

/// <summary>Reads who is reminded when.</summary>
internal static class LadderSection
{
    /// <summary>A working year: a notice further away than that is a slip.</summary>
    private const int Furthest = 250;

    public static ReadOnlyDictionary<string, Ladder> Read(PackNode? node, PackScope scope)
    {
        if (node is { Kind: not JsonValueKind.Object })
        {
            scope.Report.Fault(node, $"this must be an object of ladders, not {node.InWords}.");
        }

        var ladders = new OrderedDictionary<string, Ladder>(StringComparer.Ordinal);
        foreach (var (name, rungs) in node?.Properties ?? [])
        {
            scope.UniqueIds(rungs);
            ladders[name] = new(name, scope.List(rungs, rung => Rung(rung, scope)));
            if (rungs is { Kind: JsonValueKind.Array, Items: [] })
            {
                scope.Report.Fault(rungs, "a ladder has at least one notice.");
            }
        }

        return new(ladders);
    }

    public static WorkingHours WorkingHours(PackNode? node, PackScope scope)
    {
        var hours = new PackObject(node, Shapes.WorkingHours, scope);
        var (from, to) = (hours.Time("from"), hours.Time("to"));
        if (to > from)
        {
            return new(from, to);
        }

        if (scope.Report.IsClean(hours["from"], hours["to"]))
        {
            hours.Fault("to", $"working hours from {from:HH:mm} cannot end at {to:HH:mm}.");
        }

        return new(TimeOnly.MinValue, TimeOnly.MaxValue);
    }

    private static Rung Rung(PackNode node, PackScope scope)
    {
        var rung = new PackObject(node, Shapes.Rung, scope);
        var (from, days) = (rung.Word<RungAnchor>("from"), rung.WholeNumber("workingDays"));
        if (Math.Abs((long)days) > Furthest)
        {
            rung.Fault("workingDays", $"{days} is not possible: at most {Furthest} working days before or after.");
        }
        else if (days < 0 && from == RungAnchor.Opened && scope.Report.IsClean(rung["from"]))
        {
            rung.Fault("workingDays", "nobody can be told before the duty arises; count from 'due' instead.");
        }

        return new(rung.Id(), from, days, rung.Word<NoticeRecipient>("to"), rung.Word<Urgency>("urgency"));
    }
}
