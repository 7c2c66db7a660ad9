using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Web.Cases;

/// <summary>Who holds a child's case on a day, and in whose area the child is to be found (N47): mostly one authority, during a move two.</summary>
/// <param name="Holder">Who holds the case, since when and why.</param>
/// <param name="Statutory">In whose area the child is to be found, since when and why.</param>
/// <param name="Differ">True where the two are not the same authority.</param>
public sealed record ResponsibilityLines(ResponsibilityEntry Holder, ResponsibilityEntry Statutory, bool Differ)
{
    internal static ResponsibilityLines Of(CaseFile file, PolicyPack pack, DateOnly on)
    {
        var (holder, statutory) = (ResponsibilityLedger.On(file, pack, on), StatutoryLine.On(file, pack, on));
        return new(ResponsibilityEntry.Of(holder, file.CaseId), ResponsibilityEntry.Of(statutory, file.CaseId), holder.Authority != statutory.Authority);
    }
}
