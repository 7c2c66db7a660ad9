using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Visits;

/// <summary>The duties about visits.</summary>
internal static class VisitDuties
{
    /// <summary>Visit the child at the frequency that the plan sets (N19g, N38).</summary>
    public static DutyDefinition VisitChild { get; } = new(DutyKind.VisitChild)
    {
        Title = _ => "Visit the child",
        NextStep = "Visit the child and record the visit, and whether the child was seen alone.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Visit),
        OrdinaryPractice = day => day.ByWorker(new VisitMade(day.Today, ChildSeen: true, SeenAlone: true)),
        EndedBy = [typeof(PlanAgreed), typeof(RegimeChosen)],
        DoneBy = [typeof(VisitMade)],
        MovedBy = [typeof(VisitMade), typeof(BreachAnswered), typeof(PlanAgreed), typeof(RegimeChosen), typeof(TeamChanged), typeof(ChildProtectionPlanEnded)],
        Interval = new(
            (file, pack) => ArrangementsOver.Visits(file, pack) ?? DutyBook.VisitEvery(file),
            "lastVisitOrPlanStart",
            "another frequency of visits in the plan or agreed with the family"),
        TimeInSeries = file => file.Visits.UnderPlan + 1,
        MayBeSetByPlan = true,
        Recurs = true,
        Arises = CaseStep.Plan,
        Brings = ["lastVisit"],
    };
}
