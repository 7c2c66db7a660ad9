using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The duties of a pack with their places in its text.</summary>
internal static class DutyNodes
{
    /// <summary>Those of the workflow, that of telling of a move by hand, and the further ones.</summary>
    public static IEnumerable<(DutyRule Rule, PackNode? Node)> Of(PolicyPack pack, PackNode root, PackScope scope) =>
    [
        .. pack.Duties.Values.Select(rule => (rule, Of(rule.Kind, root, scope))),
        .. pack.Transfers?.TellByHand is { } byHand ? new[] { (byHand, root.Find("transfers")?.Find("tellByHand")) } : [],
        .. (root.Find("furtherDuties")?.Items ?? [])
            .Select(node => (pack.FurtherDuties.GetValueOrDefault(node.Find("id")?.Text ?? "")?.Duty, node))
            .Where(entry => entry.Duty is not null)
            .Select(entry => (entry.Duty!, (PackNode?)entry.node)),
    ];

    /// <summary>The place of a duty of the workflow.</summary>
    public static PackNode? Of(DutyKind kind, PackNode root, PackScope scope) =>
        (scope.Cases.Duties[kind].Side != TransferSide.None ? root.Find("transfers")?.Find("duties") : root.Find("duties"))?.Find(Vocabulary<DutyKind>.Word(kind));
}
