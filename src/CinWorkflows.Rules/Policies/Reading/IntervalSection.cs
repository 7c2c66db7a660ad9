using System.Text.Json;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads limits that are several: alternatives, and intervals that change.</summary>
internal static class IntervalSection
{
    /// <summary>Alternatives, each with its own length from its own event: the earliest day counts, or the latest.</summary>
    public static Timescale Several(Timescale none, DutyPlace place, PackObject duty, PackNode within, PackScope scope)
    {
        TimescaleSection.LeaveOut(duty, ["from", "before", "counting", "warning", .. TimescaleSection.Besides], "each alternative has its own length and event");
        var shape = within.Find("latestOf") is null ? Shapes.AnyOf : Shapes.LatestOf;
        var alternatives = new PackObject(within, shape, scope);
        var read = alternatives.List(shape.Name, node =>
        {
            var one = new PackObject(node, Shapes.Alternative, scope);
            return one["within"] is { Kind: JsonValueKind.Object } ? TimescaleSection.Flat(place.Id, place, one, none.Clause, scope).OnlyFrom(DutySection.StartingOn(one)) : none;
        });
        if (alternatives[shape.Name] is { Kind: JsonValueKind.Array, Items: { Count: < 2 } } list)
        {
            scope.Report.Fault(list, "there is nothing to choose from: give at least two, or one 'within' with its 'from'.");
        }

        foreach (var node in alternatives[shape.Name]!.Items.Where(node => node.Find("within") is { Kind: not JsonValueKind.Object }))
        {
            scope.Report.Fault(node.Find("within")!, "an alternative has a length: an amount and a unit.");
        }

        return none with { AnyOf = read, LatestCounts = shape == Shapes.LatestOf };
    }

    /// <summary>An interval that changes with the time that has gone by.</summary>
    public static Timescale Changing(Timescale none, DutyPlace place, PackObject duty, PackNode within, PackScope scope)
    {
        TimescaleSection.LeaveOut(duty, ["before", .. TimescaleSection.Besides], "each interval is a limit of its own");
        if (!scope.Cases.Duties[place.Kind].HasAgreedInterval)
        {
            duty.Fault("within", "only visits and reviews come at an interval that changes; give one limit, or a series.");
        }

        var paces = new PackObject(within, Shapes.Paces, scope);
        var steps = paces.List("paces", node =>
        {
            var pace = new PackObject(node, Shapes.Pace, scope);
            return new PaceStep(pace.Period("every"), pace["until"] is null ? null : pace.Period("until"));
        });
        if (within.Find("paces") is { Kind: JsonValueKind.Array } list && scope.Report.IsClean(list))
        {
            if (steps.Count < 2 || steps[^1].Until is not null || steps.SkipLast(1).Any(step => step.Until is null))
            {
                scope.Report.Fault(list, "give at least two intervals, each with 'until' (how long after the beginning it holds) but the last, which goes on.");
            }
            else if (steps.SkipLast(1).Zip(steps.Skip(1).SkipLast(1)).Any(pair => pair.Second.Until!.Value.Roughly() <= pair.First.Until!.Value.Roughly()))
            {
                scope.Report.Fault(list, "each 'until' counts from the beginning, so each is longer than the one before it.");
            }
        }

        return TimescaleSection.Events(none with { Paces = new(steps, TimescaleSection.Event(paces["since"], place, scope)), Counting = TimescaleSection.CountingOf(duty) }, place, duty, scope);
    }
}
