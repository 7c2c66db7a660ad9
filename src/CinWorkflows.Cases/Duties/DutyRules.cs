using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>What a pack says of a duty about a subject: a further duty's rule is that of its id, and of a move is told by a rule of its own where the pack has one.</summary>
public static class DutyRules
{
    /// <summary>The rule for a duty about a subject.</summary>
    /// <param name="pack">The authority's rules.</param>
    /// <param name="kind">The duty.</param>
    /// <param name="subject">What it is about.</param>
    /// <exception cref="InvalidOperationException">The authority has no such duty; a validated pack has all that its workflow opens.</exception>
    public static DutyRule Rule(this PolicyPack pack, DutyKind kind, DutySubject? subject) => pack.FindRule(kind, subject)
        ?? throw new InvalidOperationException($"Pack {pack.Reference} has no duty '{kind}' about '{subject}'.");

    /// <summary>The rule for a duty about a subject; null where the authority has no such duty, or no longer.</summary>
    /// <param name="pack">The authority's rules.</param>
    /// <param name="kind">The duty.</param>
    /// <param name="subject">What it is about.</param>
    public static DutyRule? FindRule(this PolicyPack pack, DutyKind kind, DutySubject? subject)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return (kind, subject) switch
        {
            (DutyKind.FurtherDuty, _) => pack.FurtherDuties.GetValueOrDefault((subject as FurtherDutySubject)?.RuleId ?? "")?.Duty,
            (DutyKind.InformByHand, InformedSubject { IsOfMove: true }) when pack.Transfers?.TellByHand is { } byHand => byHand,
            _ => pack.Duties.GetValueOrDefault(kind),
        };
    }
}
