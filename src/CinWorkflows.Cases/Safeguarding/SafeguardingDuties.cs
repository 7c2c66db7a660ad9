using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>The duties about concerns and child protection plans.</summary>
internal static class SafeguardingDuties
{
    /// <summary>Discuss a safeguarding concern with the manager (N25, H22).</summary>
    public static DutyDefinition DiscussSafeguardingConcern { get; } = new(DutyKind.DiscussSafeguardingConcern)
    {
        Title = _ => "Discuss the safeguarding concern, worker and manager together",
        NextStep = "Discuss the concern now, and record what follows from it with the reasons.",
        OrdinaryPractice = day => day.ByManager(new SafeguardingConcernDiscussed(day.Duty.Subject!.Text, day.Today, StrategyDiscussion: false, "Discussed; the plan covers it.")),
        EndedBy = [typeof(SafeguardingConcernDiscussed)],
        OutlivesTheCase = true,
        Subject = NamedSubject.Read,
    };

    /// <summary>Decide how a case on hold because of a child protection plan ends (N1, H1).</summary>
    public static DutyDefinition ResolveHold { get; } = new(DutyKind.ResolveHold)
    {
        Title = _ => "Decide how the case on hold goes on",
        NextStep = "Record that the child protection plan has ended, or how the case ends.",
        OrdinaryPractice = day => day.ByManager(new ChildProtectionPlanEnded(day.Today)),
        EndedBy = [typeof(ChildProtectionPlanEnded)],
    };
}
