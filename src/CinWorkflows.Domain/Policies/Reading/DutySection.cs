using System.Text.Json;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Timescales;

namespace CinWorkflows.Domain.Policies.Reading;

/// <summary>Reads who must do what by when.</summary>
internal static class DutySection
{
    private const string NoTimescale = "none";
    private const string SetByPlan = "setByPlan";

    public static IReadOnlyDictionary<DutyKind, DutyRule> Read(PackNode? duties, PackNode? ladders, PackScope scope)
    {
        var known = ladders is { Kind: JsonValueKind.Object } ? ladders.Properties.Select(ladder => ladder.Name).ToList() : null;
        return new PackObject(duties, Shapes.Duties, scope).Entries<DutyKind, DutyRule>((kind, node) => Duty(kind, node, known, scope));
    }

    private static DutyRule Duty(DutyKind kind, PackNode node, List<string>? ladders, PackScope scope)
    {
        var duty = new PackObject(node, Shapes.Duty, scope);
        var clause = duty.Clause();
        if (clause == Shapes.Local && duty["why"] is null)
        {
            duty.Fault("clause", "a duty that no source asks for says in 'why' what it is for.");
        }

        var ladder = duty.Text("notices");
        if (ladder.Length > 0 && ladders?.Contains(ladder) == false)
        {
            duty.Fault("notices", $"there is no ladder '{ladder}'{Spelling.Hint(ladder, ladders)}");
        }

        return new(
            kind,
            clause,
            duty.Word<Role>("owner"),
            Timescale(kind, duty, clause, scope),
            ladder,
            duty["warning"] is { } warning ? Warning(kind, warning, scope) : null,
            duty.OptionalText("why"));
    }

    private static Timescale Timescale(DutyKind kind, PackObject duty, string clause, PackScope scope)
    {
        var id = Vocabulary<DutyKind>.Word(kind);
        switch (scope.WordInPlace(duty["within"], [NoTimescale, SetByPlan], "an amount and a unit"))
        {
            case NoTimescale:
                NothingToCount(duty);
                NotLeftToThePlan(kind, duty);
                return new(id, clause, null, null, Counting.AfterAnchor);
            case SetByPlan:
                if (!IsSetByPlan(kind))
                {
                    duty.Fault("within", "no plan sets this; give a limit or \"none\".");
                    return new(id, clause, null, null, Counting.AfterAnchor);
                }

                Counted(duty);
                return new(id, clause, Anchor(kind, duty), null, duty.Word<Counting>("counting"));
            case null when duty["within"] is not null:
                NotLeftToThePlan(kind, duty);
                Counted(duty);
                return new(id, clause, Anchor(kind, duty), duty.Period("within"), duty.Word<Counting>("counting"));
            default:
                return new(id, clause, null, null, Counting.AfterAnchor);
        }
    }

    private static Timescale Warning(DutyKind kind, PackNode node, PackScope scope)
    {
        var warning = new PackObject(node, Shapes.Warning, scope);
        return new(
            $"{Vocabulary<DutyKind>.Word(kind)}Warning",
            warning.Clause(),
            Anchor(kind, warning),
            warning.Period("within"),
            warning.Word<Counting>("counting"));
    }

    private static string Anchor(DutyKind kind, PackObject timescale)
    {
        IReadOnlyList<string> known = kind == DutyKind.CompleteAction ? [Anchors.PlanAction] : [.. Anchors.Names.Order(StringComparer.Ordinal)];
        var anchor = timescale.Text("from");
        if (anchor.Length > 0 && !known.Contains(anchor))
        {
            timescale.Fault("from", $"'{anchor}' is not known here{Spelling.Hint(anchor, known)}");
        }

        return anchor.Length > 0 ? anchor : Unread;
    }

    private static void Counted(PackObject duty)
    {
        foreach (var (name, what) in new[] { ("from", "what it counts from"), ("counting", "whether that day is day 1") })
        {
            if (duty[name] is null)
            {
                duty.Fault(name, $"'{name}' is missing: say {what}.");
            }
        }
    }

    private static void NothingToCount(PackObject duty)
    {
        foreach (var name in new[] { "from", "counting", "warning" }.Where(name => duty[name] is not null))
        {
            duty.Fault(name, $"there is no timescale, so leave '{name}' out.");
        }
    }

    private static void NotLeftToThePlan(DutyKind kind, PackObject duty)
    {
        if (IsSetByPlan(kind))
        {
            duty.Fault("within", $"the plan of each child sets this: write \"{SetByPlan}\".");
        }
    }

    private static bool IsSetByPlan(DutyKind kind) => kind is DutyKind.VisitChild or DutyKind.CompleteAction;

    /// <summary>Stands for an anchor that could not be read; a pack with it is never handed out.</summary>
    private const string Unread = "unread";
}
