using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads the limits that decisions give to a case, and looks whether the pack has a limit in whose place each is.</summary>
internal static class DecidedLimitSection
{
    /// <summary>The decision leaves a limit as it is.</summary>
    private const string Stays = "stays";

    public static DecidedLimit? Read(PackNode? node, PackScope scope)
    {
        var limit = new PackObject(node, Shapes.DecidedLimit, scope);
        return node is null ? null : new(limit.Word<DutyKind>("duty"), limit.Period("within"))
        {
            Exceptions =
            [
                .. new PackObject(limit["byRegime"], Shapes.ByRegime, scope).Entries<RegimeKind, DecidedException>((regime, entry) => new(Length(entry, scope), regime, null)).Values,
                .. TimescaleSection.Teams(limit["byTeam"], scope).Select(team => new DecidedException(Length(team.Value, scope), null, team.Name)),
            ],
        };
    }

    private static Period? Length(PackNode node, PackScope scope) => scope.WordInPlace(node, [Stays], "an amount and a unit") is null ? scope.Period(node) : null;

    /// <summary>A decision about a duty that has no single limit of days would change nothing.</summary>
    public static void Check(PolicyPack pack, PackNode root, PackScope scope)
    {
        foreach (var limit in (root.Find("furtherDuties")?.Items ?? []).SelectMany(duty => duty.Find("decision")?.Find("options")?.Items ?? []).Select(option => option.Find("limit")).OfType<PackNode>())
        {
            if (limit.Find("duty") is not { } node || !scope.Report.IsClean(node) || !Vocabulary<DutyKind>.TryRead(node.Text, out var kind))
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
            else if (scope.Report.IsClean(limit))
            {
                ForWhom(limit, pack.Duties[kind].Timescale, scope);
            }
        }
    }

    /// <summary>A decision says what it makes of each limit that the duty has besides: else a longer one for all would take the shorter one of a team with it.</summary>
    private static void ForWhom(PackNode limit, Timescale timescale, PackScope scope)
    {
        foreach (var (list, known, word) in new[]
        {
            ("byTeam", timescale.Exceptions.Select(exception => exception.Team).OfType<string>().ToList(), "team"),
            ("byRegime", [.. timescale.Exceptions.Select(exception => exception.Regime).OfType<RegimeKind>().Select(Vocabulary<RegimeKind>.Word)], "arrangements"),
        })
        {
            var said = limit.Find(list)?.Properties ?? [];
            foreach (var missing in known.Where(name => said.All(entry => entry.Name != name)))
            {
                scope.Report.Fault(limit, $"this duty has a limit of its own for the {word} '{missing}': say in '{list}' what the decision makes of it, a length or \"{Stays}\".", PackFaultWeight.NeverDue);
            }

            foreach (var (name, value) in said.Where(entry => !known.Contains(entry.Name)))
            {
                scope.Report.Fault(value, $"this duty has no limit of its own for the {word} '{name}', so there is none to decide in its place.");
            }
        }
    }
}
