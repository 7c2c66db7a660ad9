using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Who holds a child's case on any date, and why. There is always somebody, and one alone: the former authority until the receiving one has
/// accepted, or has a service manager's decision on its record, and both know that the child lives there; then the receiving one (N47, N60,
/// N61). Nothing passes on a day that was only expected. A confirmation that travels hands over in two steps: the receiving authority holds
/// the case from the day on which it arrives, the former until it has the proof, and then both tell of that day. In between both say that they
/// hold it, never neither. Where the child is to be found is another line: <see cref="StatutoryLine"/>.
/// </summary>
public static class ResponsibilityLedger
{
    /// <summary>The entries of a case, in order of their dates; the first holds for every earlier date too.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack that it is pinned to, which knows this authority's code.</param>
    public static IReadOnlyList<Responsibility> Of(CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        var own = pack.Authority.Code;
        List<Responsibility> entries = [];
        if (file.TransferIn is { } came)
        {
            Add(came.NoticedOn, came.From, isOurs: false, ResponsibilityReason.FormerAuthority, came.Id);
            if (came.PassesOn is { } passes)
            {
                var why = came.AssertedOn is null || came.ResponsibleFrom <= came.AssertedOn ? ResponsibilityReason.Transferred : ResponsibilityReason.AssertedByServiceManager;
                Add(passes, own, isOurs: true, why, came.Id);
            }
        }
        else
        {
            Add(file.ReferredOn, own, isOurs: true, ResponsibilityReason.Referred);
        }

        foreach (var went in file.TransfersOut.Where(transfer => transfer.PassesOn is not null))
        {
            var why = went.ResponsibleFrom is not null ? ResponsibilityReason.Transferred : ResponsibilityReason.AssertedByServiceManager;
            Add(went.PassesOn!.Value, went.To, isOurs: false, why, went.Id);
        }

        return [.. entries.OrderBy(entry => entry.From)];

        void Add(DateOnly from, string? authority, bool isOurs, ResponsibilityReason why, string? transferId = null) =>
            entries.Add(new(from, authority, isOurs, why, transferId) { Clause = pack.Transfers?.Rules[RuleOf(why)] });
    }

    private static TransferRuleKind RuleOf(ResponsibilityReason why) => why switch
    {
        ResponsibilityReason.AssertedByServiceManager => TransferRuleKind.Disputes,
        ResponsibilityReason.Transferred => TransferRuleKind.ResponsibilityPasses,
        _ => TransferRuleKind.ResponsibleAuthority,
    };

    /// <summary>The entry that holds on a date.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack that it is pinned to.</param>
    /// <param name="on">The date, Europe/London.</param>
    public static Responsibility On(CaseFile file, PolicyPack pack, DateOnly on) => Responsibility.Holding(Of(file, pack), on);
}
