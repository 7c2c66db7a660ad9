using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Cases;

/// <summary>What a duty is called on every page: in the authority's words, with what it is about; of an action of the plan, which action.</summary>
internal static class DutyTitle
{
    /// <param name="duty">The duty.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="actions">The actions of the plan, as whoever looks may read them.</param>
    /// <param name="about">Whom and what else it is about; empty where the title says it all.</param>
    public static string Of(Duty duty, PolicyPack pack, OpenActions actions, string about = "") => (actions.Of(duty) ?? about) is { Length: > 0 } said ? $"{duty.TitleIn(pack)}: {said}" : duty.TitleIn(pack);
}
