using System.Text.Json;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads by when something is due: how long, from or before which event, and for whom otherwise.</summary>
internal static class TimescaleSection
{
    public const string NoTimescale = "none";
    private const string SetByPlan = "setByPlan";

    /// <summary>What says more about a limit, and so needs one.</summary>
    internal static readonly string[] Besides = ["target", "notBefore", "byTeam", "byRegime"];

    public static Timescale Read(DutyPlace place, PackObject duty, string clause, PackScope scope)
    {
        var traits = scope.Cases.Duties[place.Kind];
        var none = new Timescale(place.Id, clause, null, null, Counting.AfterAnchor);
        switch (scope.WordInPlace(duty["within"], [NoTimescale, SetByPlan], "an amount and a unit"))
        {
            case NoTimescale:
                LeaveOut(duty, ["from", "before", "counting", "warning", .. Besides], "there is no timescale");
                NotLeftToThePlan(traits, duty);
                return none;
            case SetByPlan when traits.MayBeSetByPlan:
                LeaveOut(duty, ["before", .. Besides], "each plan sets its own limit");
                return Events(none with { Counting = CountingOf(duty) }, place, duty, scope);
            case SetByPlan:
                duty.Fault("within", traits.HasAgreedInterval ? "no plan sets this; give the limit." : "no plan sets this; give a limit or \"none\".");
                return none;
            case null when duty["within"] is { Kind: JsonValueKind.Object } within && (within.Find("steps") ?? within.Find("thenEvery") ?? within.Find("countedFrom")) is not null:
                return Series(none, place, duty, within, scope);
            case null when duty["within"] is { Kind: JsonValueKind.Object } within && (within.Find("anyOf") ?? within.Find("latestOf")) is not null:
                NotLeftToThePlan(traits, duty);
                return IntervalSection.Several(none, place, duty, within, scope);
            case null when duty["within"] is { Kind: JsonValueKind.Object } within && (within.Find("paces") ?? within.Find("since")) is not null:
                return IntervalSection.Changing(none, place, duty, within, scope);
            case null when duty["within"] is not null:
                NotLeftToThePlan(traits, duty);
                return Limits(Flat(place.Id, place, duty, clause, scope), duty, scope);
            default:
                return none;
        }
    }

    /// <summary>One length from, or before, one event.</summary>
    public static Timescale Flat(string id, DutyPlace place, PackObject part, string clause, PackScope scope)
    {
        var isBack = part["before"] is not null;
        var (length, earliest) = Length(part["within"], isBack, scope);
        var flat = Events(new(id, clause, null, null, Counting.AfterAnchor), place, part, scope);
        if (length.Unit == Unit.Hours && scope.Report.IsClean(part["within"]))
        {
            LeaveOut(part, ["counting"], "hours count from the instant of the event");
            if (scope.Cases.Duties[place.Kind].HasAgreedInterval)
            {
                part.Fault("within", "how often a child is visited or a plan reviewed is counted in days, weeks or months.");
            }
        }
        else
        {
            flat = flat with { Counting = CountingOf(part) };
        }

        // Counted back, the longer amount is the earlier day: "between 4 and 2 weeks before" begins 4 weeks before and ends 2 weeks before.
        return (isBack, earliest) switch
        {
            (true, { } shorter) => flat with { Within = -shorter, Earliest = -length },
            (true, _) => flat with { Within = -length },
            _ => flat with { Within = length, Earliest = earliest },
        };
    }

    private static (Period Limit, Period? Earliest) Length(PackNode? node, bool isBack, PackScope scope)
    {
        if (node?.Find("upTo") is null)
        {
            return (scope.Period(node, hours: true), null);
        }

        var range = new PackObject(node, Shapes.Range, scope);
        var (earliest, limit) = (new Period(range.WholeNumber("amount"), range.Word<Unit>("unit")), new Period(range.WholeNumber("upTo"), range.Word<Unit>("unit")));
        if (scope.Report.IsClean(node))
        {
            if (earliest.Amount < (isBack ? 0 : 1) || limit.Amount <= earliest.Amount || limit.Amount > Period.MostOf(limit.Unit))
            {
                range.Fault("upTo", $"{earliest.Amount} to {limit.Amount} is not possible: at least {(isBack ? 0 : 1)}, then more, and at most {Period.MostOf(limit.Unit)} {Vocabulary<Unit>.Word(limit.Unit)} (ten years).");
            }
        }

        return (limit, earliest);
    }

    private static Timescale Limits(Timescale flat, PackObject duty, PackScope scope)
    {
        if (duty["before"] is not null)
        {
            LeaveOut(duty, ["byTeam", "byRegime"], "this is counted back from an event");
        }

        var target = duty["target"] is null ? (Period?)null : Same("target", scope.Period(duty["target"], hours: true));
        target = duty["before"] is null ? target : -target;
        if (target is { } aim && duty.IsClean("within", "target") && aim.Roughly() >= flat.Within!.Value.Roughly())
        {
            duty.Fault("target", "the aim does not come before the limit.");
        }

        return flat with
        {
            Target = target,
            Exceptions =
            [
                .. new PackObject(duty["byRegime"], Shapes.ByRegime, scope)
                    .Entries<RegimeKind, LimitException>((regime, node) => new(Same("byRegime", scope.Period(node, hours: true)), regime, null)).Values,
                .. ByTeam(duty["byTeam"], scope).Select(entry => new LimitException(Same("byTeam", entry.Limit), null, entry.Team)),
            ],
        };

        Period Same(string name, Period length)
        {
            if (duty.IsClean("within", name) && length.Unit == Unit.Hours != flat.IsInHours)
            {
                duty.Fault(name, "hours and days cannot be mixed in one duty: an hour counts from an instant, a day from a day.");
            }

            return length;
        }
    }

    private static IEnumerable<(string Team, Period Limit)> ByTeam(PackNode? node, PackScope scope) =>
        [.. Teams(node, scope).Select(team => (team.Name, scope.Period(team.Value, hours: true)))];

    /// <summary>What is said of single teams, by their ids.</summary>
    internal static IReadOnlyList<(string Name, PackNode Value)> Teams(PackNode? node, PackScope scope)
    {
        if (node is { Kind: not JsonValueKind.Object })
        {
            scope.Report.Fault(node, $"this must be an object of teams, not {node.InWords}.");
        }

        return node?.Properties ?? [];
    }

    private static Timescale Series(Timescale none, DutyPlace place, PackObject duty, PackNode within, PackScope scope)
    {
        LeaveOut(duty, ["before", .. Besides], "a series has its own limits");
        if (!scope.Cases.Duties[place.Kind].Recurs)
        {
            duty.Fault("within", "this does not come again and again; give one limit.");
        }

        var series = new PackObject(within, Shapes.Schedule, scope);
        var read = new Schedule(
            series.List("steps", step => scope.Period(step)),
            series["thenEvery"] is null ? null : series.Period("thenEvery"),
            series.Word<ScheduleBase>("countedFrom"))
        {
            End = EndOf(series, place, scope),
        };
        if (series["steps"] is { Kind: JsonValueKind.Array } steps)
        {
            if (steps.Items.Count == 0)
            {
                scope.Report.Fault(steps, "a series has at least one step.");
            }

            for (var index = 1; read.CountedFrom == ScheduleBase.First && index < steps.Items.Count && scope.Report.IsClean(within); index++)
            {
                if (read.Steps[index].Roughly() <= read.Steps[index - 1].Roughly())
                {
                    scope.Report.Fault(steps.Items[index], $"{read.Steps[index]} does not come after {read.Steps[index - 1]}; all steps count from the same day.");
                }
            }
        }

        return Events(none with { Schedule = read, Counting = CountingOf(duty) }, place, duty, scope);
    }

    private static SeriesEnd? EndOf(PackObject series, DutyPlace place, PackScope scope)
    {
        if (series["until"] is null)
        {
            LeaveOut(series, ["last"], "the series has no 'until'");
            return null;
        }

        if (place.Kind != DutyKind.FurtherDuty)
        {
            series.Fault("until", "what the workflow itself asks for goes on while the plan is in force: give what ends with an event a further duty of its own.");
        }

        return new(Event(series["until"], place, scope), series["last"] is null ? null : series.Period("last"));
    }

    /// <summary>The event, or the choice of events, that a limit counts from or back from.</summary>
    internal static Timescale Events(Timescale timescale, DutyPlace place, PackObject part, PackScope scope)
    {
        if (part["from"] is not null && part["before"] is not null)
        {
            part.Fault("before", "a limit counts from an event or back from one: give 'from' or 'before', not both.");
        }
        else if (part["from"] is null && part["before"] is null && part.Node is { Kind: JsonValueKind.Object })
        {
            part.Fault("from", "'from' is missing: say what it counts from.");
        }

        var node = part["before"] ?? part["from"];
        if (node is { Kind: JsonValueKind.Array })
        {
            scope.Report.Fault(node, "of several events say which counts: { \"earliestOf\": [...] }, { \"latestOf\": [...] }, or { \"firstGiven\": [...] } for the first in this order that there is.");
            return timescale with { Anchor = Unread };
        }

        return node is { Kind: JsonValueKind.Object }
            ? Choice(node, place, scope) is { } choice ? timescale with { Anchor = choice.Names[0], Choice = choice } : timescale with { Anchor = Unread }
            : timescale with { Anchor = Event(node, place, scope) };
    }

    private static AnchorChoice? Choice(PackNode node, DutyPlace place, PackScope scope)
    {
        var choice = new PackObject(node, Shapes.AnchorChoice, scope);
        if (node.Properties is not [var (word, list)])
        {
            scope.Report.Fault(node, $"give one of {string.Join(", ", Vocabulary<AnchorPick>.Words)} with a list of events.");
            return null;
        }

        if (!Vocabulary<AnchorPick>.TryRead(word, out var pick))
        {
            return null;
        }

        var names = choice.List(word, entry => Event(entry, place, scope));
        if (list.Kind == JsonValueKind.Array)
        {
            scope.SomeAndNoneTwice(list);
            if (list.Items.Count == 1)
            {
                scope.Report.Fault(list, "there is nothing to choose from: name at least two events, or one without a choice.");
            }
        }

        return names.Count > 1 ? new(pick, names) : null;
    }

    internal static string Event(PackNode? node, DutyPlace place, PackScope scope)
    {
        var (anchor, known) = (scope.Text(node), place.Events(scope.Cases));
        if (anchor.Length > 0 && !known.Contains(anchor))
        {
            scope.Report.Fault(node!, $"'{anchor}' is not known here{Spelling.Hint(anchor, known, word => Meaning(word, scope))}");
        }
        else if (anchor == FurtherDutyRule.PreviousAnchor && !place.Chained)
        {
            scope.Report.Fault(node!, "nothing comes before this duty: count from 'trigger', or let another duty name it in 'then'.");
        }

        return anchor.Length > 0 ? anchor : Unread;
    }

    private static string Meaning(string anchor, PackScope scope) => anchor switch
    {
        FurtherDutyRule.TriggerAnchor => "what brings the duty about",
        FurtherDutyRule.PreviousAnchor => "the step before it",
        _ => scope.Cases.EventTraits.TryGetValue(anchor, out var traits) ? traits.InWords : "the day that the plan sets",
    };

    internal static Counting CountingOf(PackObject part)
    {
        if (part["counting"] is null && part.Node is { Kind: JsonValueKind.Object })
        {
            part.Fault("counting", "'counting' is missing: say whether that day is day 1.");
        }

        return part.Word<Counting>("counting");
    }

    internal static void LeaveOut(PackObject part, IReadOnlyList<string> names, string why)
    {
        foreach (var name in names.Where(name => part[name] is not null))
        {
            part.Fault(name, $"{why}, so leave '{name}' out.");
        }
    }

    private static void NotLeftToThePlan(DutyTraits traits, PackObject duty)
    {
        if (traits.DaySetBy is not null)
        {
            duty.Fault("within", $"the plan of each child sets this: write \"{SetByPlan}\".");
        }
    }

    /// <summary>Stands for an event that could not be read; a pack with it is never handed out.</summary>
    private const string Unread = "unread";
}
