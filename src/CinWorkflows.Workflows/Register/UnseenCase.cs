using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// What whoever raises something on a case that they may not read is told where it is refused: what is wrong with what they sent, which would be wrong on
/// any case; and else only that it does not fit, so that nobody learns of the case by trying.
/// </summary>
internal static class UnseenCase
{
    private static readonly Refusal DoesNotFit = new(
        "act.type",
        "it does not fit this case as it stands. Why is not said to whoever may not read the case: ring the team that holds it, or whoever is on duty, and tell them.");

    /// <summary>Whether an act is recorded on a case by somebody of its authority who does not read it.</summary>
    /// <param name="command">The act and who acts.</param>
    /// <param name="desk">The case as it stands, and how they stand to it.</param>
    public static bool Is(ActCommand command, CaseDesk desk) =>
        command.Actor != Actor.Service
        && desk is { Relation: Relation.Authority, File.Sequence: > 0 }
        && AuthorityTable.Of(command.Act.GetType()).Relations.Contains(Relation.Authority);

    /// <summary>The desk of a case of the authority of which nothing is recorded.</summary>
    /// <param name="desk">The case as it stands.</param>
    public static CaseDesk Blank(CaseDesk desk) => desk with
    {
        File = new CaseFile { CaseId = desk.File.CaseId, Pack = desk.File.Pack, ReferredOn = default, Allocation = new("", null) },
        ChildBornOn = null,
        Past = [],
        RelationsOf = null,
    };

    /// <summary>What they are told.</summary>
    /// <param name="refusals">Everything that speaks against it.</param>
    /// <param name="ofAnyCase">What would on any case.</param>
    public static IReadOnlyList<Refusal> Told(IReadOnlyList<Refusal> refusals, IReadOnlyList<Refusal> ofAnyCase)
    {
        List<Refusal> told = [.. refusals.Where(refusal => ofAnyCase.Any(other => (other.Field, other.Reason) == (refusal.Field, refusal.Reason)))];
        return told.Count == refusals.Count ? told : [.. told, DoesNotFit with { RestrictedCaseId = refusals.Select(refusal => refusal.RestrictedCaseId).FirstOrDefault(found => found is not null) }];
    }
}
