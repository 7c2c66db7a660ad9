using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Duties;

/// <summary>The authority's own names for the plan and its meetings, as they stand in titles.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PlanningMeeting">The meeting in which it is made.</param>
/// <param name="Review">The review of it.</param>
public sealed record DutyWords(string Plan, string PlanningMeeting, string Review)
{
    /// <summary>The words of a pack; the general ones without.</summary>
    public static DutyWords Of(PolicyPack? pack) => new(
        pack?.Label("plan", "plan") ?? "plan",
        pack?.Label("planningMeeting", "planning meeting") ?? "planning meeting",
        pack?.Label("review", "review") ?? "review");
}
