using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.Cases;

/// <summary>What a duty is called in one line, in the authority's words.</summary>
internal static class DutyTitle
{
    /// <param name="duty">The duty.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="about">Whom and what it is about, such as the action of the plan; empty where the title says it all.</param>
    public static string Of(Duty duty, PolicyPack pack, string about) => about.Length == 0 ? duty.TitleIn(pack) : $"{duty.TitleIn(pack)}: {about}";
}
