using System.Collections.ObjectModel;
using System.Text.Json;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads who is reminded when.</summary>
internal static class LadderSection
{
    /// <summary>A working year: a notice further away than that is a slip.</summary>
    private const int Furthest = 250;
    private const int FurthestHours = 240;

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
        var (from, count) = (rung.Word<RungAnchor>("from"), rung["hours"] is null ? "workingDays" : "hours");
        var (number, furthest) = (rung.WholeNumber(count), count == "hours" ? FurthestHours : Furthest);
        if (node.Kind == JsonValueKind.Object && rung["workingDays"] is null == rung["hours"] is null)
        {
            rung.Fault("hours", rung["hours"] is null ? "'workingDays' is missing; or give 'hours'." : "give 'workingDays' or 'hours', not both.");
        }
        else if (Math.Abs((long)number) > furthest)
        {
            rung.Fault(count, $"{number} is not possible: at most {furthest} {(count == "hours" ? "hours" : "working days")} before or after.");
        }
        else if (number < 0 && from == RungAnchor.Opened && scope.Report.IsClean(rung["from"]))
        {
            rung.Fault(count, "nobody can be told before the duty arises; count from 'due' instead.");
        }

        var repeats = rung.Flag("repeats");
        if (repeats && (number < 1 || count == "hours") && rung.IsClean(count))
        {
            rung.Fault("repeats", "a notice is repeated after at least one working day.");
        }

        return new(rung.Id(), from, count == "hours" ? 0 : number, rung.Word<NoticeRecipient>("to"), rung.Word<Urgency>("urgency"))
        {
            Hours = count == "hours" ? number : null,
            Repeats = repeats,
        };
    }
}
