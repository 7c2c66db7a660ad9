using System.Collections.Frozen;
using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Domain.Policies;

/// <summary>The duties of transfers between authorities (N44–N63), which a pack has where it has rules for transfers.</summary>
public static class TransferDuties
{
    /// <summary>The kinds, in the order in which they come.</summary>
    public static IReadOnlyList<DutyKind> Kinds { get; } =
        [.. Enum.GetValues<DutyKind>().Where(kind => kind is >= DutyKind.AssessMove and <= DutyKind.SettleCrossedWithdrawal)];

    private static readonly FrozenSet<DutyKind> Known = Kinds.ToFrozenSet();

    /// <summary>Whether a duty belongs to a transfer.</summary>
    public static bool Contains(DutyKind kind) => Known.Contains(kind);
}
