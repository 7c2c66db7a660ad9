using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// In whose area a child is to be found on any date: by law that authority safeguards the child (N47), also while the family is there for a
/// while only. Who holds the case is another line, <see cref="ResponsibilityLedger"/>: the former authority goes on with it until the
/// receiving one has accepted. A move that is only expected moves neither.
/// </summary>
public static class StatutoryLine
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
            var first = came.ResidentOn is { } here && here < came.NoticedOn ? here : came.NoticedOn;
            Add(first, came.From, isOurs: false, ResponsibilityReason.FormerAuthority, came.Id);
            Add(came.ResidentOn, own, isOurs: true, ResponsibilityReason.FoundThere, came.Id);
            if (came is { ResidentOn: not null, LeftFor: { } why } && file.Ending is { } ended)
            {
                Add(ended.On, why == WithdrawalReason.MovedOn ? null : came.From, isOurs: false, why == WithdrawalReason.MovedOn ? ResponsibilityReason.MovedOn : ResponsibilityReason.Returned, came.Id);
            }
        }
        else
        {
            Add(file.ReferredOn, own, isOurs: true, ResponsibilityReason.Referred);
        }

        foreach (var went in file.TransfersOut.Where(transfer => transfer.HasMoved))
        {
            Add(went.ResidentOn, went.To, isOurs: false, ResponsibilityReason.FoundThere, went.Id);
            Add(went.ReturnedOn(), own, isOurs: true, ResponsibilityReason.Returned, went.Id);
        }

        // Of one day the entry that was recorded last holds.
        return [.. entries.OrderBy(entry => entry.From)];

        void Add(DateOnly? from, string? authority, bool isOurs, ResponsibilityReason why, string? transferId = null)
        {
            if (from is { } day)
            {
                entries.Add(new(day, authority, isOurs, why, transferId) { Clause = pack.Transfers?.Rules[TransferRuleKind.ResponsibleAuthority] });
            }
        }
    }

    /// <summary>The entry that holds on a date.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack that it is pinned to.</param>
    /// <param name="on">The date, Europe/London.</param>
    public static Responsibility On(CaseFile file, PolicyPack pack, DateOnly on) => Responsibility.Holding(Of(file, pack), on);

    /// <summary>The day on which the family was back after a move from here; null while it is elsewhere.</summary>
    private static DateOnly? ReturnedOn(this TransferOut went) => went switch
    {
        { BackOn: { } back } => back,
        { WithdrawnOn: null } or { StaysThere: true } or { OvertakenBy: not null } => null,
        { PassesOn: not null } => null,

        // The service manager decides who holds the case; the child is where it was.
        { Dispute.Decision: DisputeDecision.RemainResponsible } => null,
        _ => went.WithdrawnOn,
    };
}
