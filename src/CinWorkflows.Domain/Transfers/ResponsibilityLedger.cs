using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Domain.Transfers;

/// <summary>
/// Who is responsible for a child on any date, and why. There is always somebody: the former authority until the receiving one has
/// accepted, or has a service manager's decision on its record; then the receiving one (N47, N60, N61).
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
            entries.Add(new(came.NoticedOn, came.From, IsOurs: false, ResponsibilityReason.FormerAuthority, came.Id));
            if (came.PassesOn is { } passes)
            {
                var why = passes == came.ResponsibleFrom ? ResponsibilityReason.Transferred : ResponsibilityReason.AssertedByServiceManager;
                entries.Add(new(passes, own, IsOurs: true, why, came.Id));
            }
        }
        else
        {
            entries.Add(new(file.ReferredOn, own, IsOurs: true, ResponsibilityReason.Referred));
        }

        foreach (var went in file.TransfersOut.Where(transfer => transfer.PassesOn is not null))
        {
            var why = went.ResponsibleFrom is not null ? ResponsibilityReason.Transferred : ResponsibilityReason.AssertedByServiceManager;
            entries.Add(new(went.PassesOn!.Value, went.To, IsOurs: false, why, went.Id));
        }

        return [.. entries.OrderBy(entry => entry.From)];
    }

    /// <summary>The entry that holds on a date.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack that it is pinned to.</param>
    /// <param name="on">The date, Europe/London.</param>
    public static Responsibility On(CaseFile file, PolicyPack pack, DateOnly on)
    {
        var entries = Of(file, pack);
        return entries.LastOrDefault(entry => entry.From <= on) ?? entries[0];
    }
}
