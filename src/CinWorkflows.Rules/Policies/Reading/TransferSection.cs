using System.Collections.ObjectModel;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads the rules for transfers between authorities.</summary>
internal static class TransferSection
{
    private const int MostMoves = 20;

    public static TransferPolicy? Read(PackNode? node, PackNode? ladders, PackScope scope)
    {
        if (node is null)
        {
            return null;
        }

        var transfers = new PackObject(node, Shapes.Transfers, scope);
        var moves = transfers.WholeNumber("promptAfterMoves");
        if (transfers["promptAfterMoves"] is not null && transfers.IsClean("promptAfterMoves") && moves is < 2 or > MostMoves)
        {
            transfers.Fault("promptAfterMoves", $"several moves are at least 2 and at most {MostMoves}.");
        }

        var age = transfers["childIsWrittenToFrom"] is null ? TransferPolicy.ChildIsWrittenToFromUnlessSaid : transfers.WholeNumber("childIsWrittenToFrom");
        if (transfers["childIsWrittenToFrom"] is not null && transfers.IsClean("childIsWrittenToFrom") && age is < 5 or > 18)
        {
            transfers.Fault("childIsWrittenToFrom", "the age from which a child is written to is at least 5 and at most 18.");
        }

        return new()
        {
            Owner = transfers.Word<TransferRulesOwner>("standing"),
            Clause = transfers.Clause(),
            PromptAfterMoves = moves,
            ChildIsWrittenToFrom = age,
            TellByHand = transfers["tellByHand"] is { } byHand
                ? DutySection.Duty(new(DutyKind.InformByHand, "tellByHand"), new PackObject(byHand, Shapes.Duty, scope), ladders, scope)
                : null,
            Rules = Rules(transfers["rules"], scope),
        };
    }

    public static IReadOnlyDictionary<DutyKind, DutyRule> Duties(PackNode? transfers, PackNode? ladders, PackScope scope) =>
        new PackObject(transfers?.Find("duties"), Shapes.TransferDuties(scope.Cases, scope.Edition), scope).Entries<DutyKind, DutyRule>((kind, node) =>
        {
            var duty = new PackObject(node, Shapes.TransferDuty, scope);
            var rule = DutySection.Duty(new(kind, Vocabulary<DutyKind>.Word(kind)), duty, ladders, scope);
            return rule with { ByRisk = ByRisk(rule, duty, scope) };
        });

    private static ReadOnlyDictionary<TransferRuleKind, string> Rules(PackNode? node, PackScope scope) =>
        new PackObject(node, Shapes.TransferRules, scope)
            .Entries<TransferRuleKind, string>((_, entry) => new PackObject(entry, Shapes.Cited, scope).Clause());

    private static ReadOnlyDictionary<TransferRisk, Period> ByRisk(DutyRule rule, PackObject duty, PackScope scope)
    {
        if (duty["byRisk"] is not { } node)
        {
            return ReadOnlyDictionary<TransferRisk, Period>.Empty;
        }

        if (duty.IsClean("within") && rule.Timescale.Within is null)
        {
            duty.Fault("byRisk", "there is no limit that a risk could shorten: give 'within' a period.");
        }

        var limits = new PackObject(node, Shapes.ByRisk, scope).Entries<TransferRisk, Period>((_, limit) => scope.Period(limit));
        foreach (var (risk, limit) in limits.Where(limit => rule.Timescale.Within is { } most && limit.Value.Roughly() > most.Roughly()))
        {
            scope.Report.Fault(node.Find(Vocabulary<TransferRisk>.Word(risk))!, $"a higher risk does not lengthen the limit of {rule.Timescale.Within}; {limit} does.");
        }

        return limits;
    }
}
