using System.Collections.ObjectModel;
using System.Text.Json;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads what an authority asks for beyond the duties that the workflow knows.</summary>
internal static class FurtherDutySection
{
    public static ReadOnlyDictionary<string, FurtherDutyRule> Read(PackNode? list, PackNode? ladders, PackScope scope)
    {
        scope.UniqueIds(list);
        var rules = new OrderedDictionary<string, FurtherDutyRule>(StringComparer.Ordinal);
        foreach (var rule in scope.List(list, node => Rule(node, ladders, scope)))
        {
            rules.TryAdd(rule.Id, rule);
        }

        Chains(list, rules, scope);
        return new(rules);
    }

    private static FurtherDutyRule Rule(PackNode node, PackNode? ladders, PackScope scope)
    {
        var duty = new PackObject(node, Shapes.FurtherDuty, scope);
        var (id, (when, own)) = (duty.Id(), When(duty, scope));
        var rule = new FurtherDutyRule(
            id,
            duty.Text("title"),
            when,
            Only(duty["only"], scope),
            DutySection.Duty(new(DutyKind.FurtherDuty, id, when == TriggerKind.Chained || IsCountedFromLast(node)), duty, ladders, scope),
            DoneBy(duty, scope.Cases),
            duty.List("then", scope.Text),
            duty["decision"] is { } decision ? Decision(decision, scope) : null)
        {
            WhenEvent = own,
        };
        if (rule.DoneBy.Word != Policies.DoneBy.Recorded)
        {
            foreach (var name in new[] { "decision", "notBefore" }.Where(name => duty[name] is not null))
            {
                duty.Fault(name, $"this takes 'doneBy' \"{Policies.DoneBy.Recorded}\": another act neither decides nor can be refused here.");
            }
        }

        return rule;
    }

    /// <summary>What brings it about: a word of the service, or an event of the authority's own.</summary>
    private static (TriggerKind Kind, string? Own) When(PackObject duty, PackScope scope)
    {
        if (duty["when"] is not { Kind: JsonValueKind.String, Text: var word } || AuthorityEventRule.IdIn(word) is not { } own)
        {
            return (duty.Word<TriggerKind>("when"), null);
        }

        if (!scope.Cases.Events.Contains(word))
        {
            var known = scope.Cases.Events.Where(name => AuthorityEventRule.IdIn(name) is not null).ToList();
            duty.Fault("when", known.Count == 0 ? $"the pack has no 'events' of its own: define '{own}' there, with who may record it." : $"'{own}' is not among the pack's 'events'{Spelling.Hint(word, known)}");
        }

        return (TriggerKind.AuthorityEvent, own);
    }

    private static bool IsCountedFromLast(PackNode node) => node.Find("within")?.Find("countedFrom")?.Text == "last";

    private static DoneBy DoneBy(PackObject duty, CaseVocabulary cases)
    {
        var (word, known) = (duty.Text("doneBy"), Policies.DoneBy.Words(cases));
        if (cases.ActsOfNoDuty.Contains(word))
        {
            duty.Report(PackFaultWeight.NeverDue, "doneBy", $"'{word}' is nothing that somebody records to do a duty: this one would never be done.");
        }
        else if (word.Length > 0 && !known.Contains(word))
        {
            duty.Fault("doneBy", $"'{word}' is not known here{Spelling.Hint(word, known)}");
        }

        return new(word);
    }

    private static CaseSelection Only(PackNode? node, PackScope scope)
    {
        var only = new PackObject(node, Shapes.CaseSelection, scope);
        return node is null ? CaseSelection.All : new(Words<CaseStage>("stages"), Words<RegimeKind>("regimes"), only.List("teams", scope.Text));

        IReadOnlyList<T> Words<T>(string name)
            where T : struct, Enum => only[name] is null ? [] : only.Words<T>(name);
    }

    private static RequiredDecision Decision(PackNode node, PackScope scope)
    {
        var decision = new PackObject(node, Shapes.Decision, scope);
        if (decision["options"] is { Kind: JsonValueKind.Array, Items.Count: < 2 })
        {
            decision.Fault("options", "a decision has at least two options.");
        }

        return new(
            decision.ListById("options", option =>
            {
                var read = new PackObject(option, Shapes.DecisionOption, scope);
                return new DecisionOption(read.Id(), read.Text("text"), read.List("then", scope.Text), DecidedLimitSection.Read(read["limit"], scope));
            }),
            decision.Words<Role>("by"));
    }

    /// <summary>Chains lead from duty to duty, each to one that says so, and never in a circle.</summary>
    private static void Chains(PackNode? list, OrderedDictionary<string, FurtherDutyRule> rules, PackScope scope)
    {
        if (!scope.Report.IsClean(list))
        {
            return;
        }

        foreach (var node in list!.Items)
        {
            foreach (var next in Nexts(node))
            {
                if (!rules.TryGetValue(next.Text, out var rule))
                {
                    scope.Report.Fault(next, $"there is no further duty '{next.Text}'{Spelling.Hint(next.Text, rules.Keys)}");
                }
                else if (rule.When != TriggerKind.Chained)
                {
                    scope.Report.Fault(next, $"'{next.Text}' does not wait for another duty: its 'when' is not \"chained\".");
                }
                else if (Reaches(next.Text, node.Find("id")!.Text, rules, []))
                {
                    scope.Report.Fault(next, $"this chain never ends: '{next.Text}' leads back here.");
                }
            }

            var id = node.Find("id")!.Text;
            if (rules[id].When == TriggerKind.Chained && !list.Items.SelectMany(Nexts).Any(next => next.Text == id))
            {
                scope.Report.Fault(node.Find("when")!, $"nothing brings '{id}' about: no further duty names it in 'then'.");
            }
        }
    }

    private static IEnumerable<PackNode> Nexts(PackNode duty) =>
        [.. duty.Find("then")?.Items ?? [], .. (duty.Find("decision")?.Find("options")?.Items ?? []).SelectMany(option => option.Find("then")?.Items ?? [])];

    private static bool Reaches(string from, string to, OrderedDictionary<string, FurtherDutyRule> rules, HashSet<string> seen) =>
        from == to
        || (seen.Add(from)
            && rules.TryGetValue(from, out var rule)
            && rule.Then.Concat(rule.Decision?.Options.SelectMany(option => option.Then) ?? []).Any(next => Reaches(next, to, rules, seen)));
}
