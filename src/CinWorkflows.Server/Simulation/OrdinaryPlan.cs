using CinWorkflows.Cases;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Server.Simulation;

/// <summary>A complete and SMART plan, for any pack.</summary>
internal static class OrdinaryPlan
{
    public static PlanContent For(CaseFile file, PolicyPack pack, DateOnly startsOn)
    {
        var end = startsOn.AddMonths(11);
        return new(
            HolderId: file.Allocation.LeadProfessionalId ?? file.Allocation.WorkerId ?? OrdinaryCast.Worker.Id,
            StartsOn: startsOn,
            ExpectedEndOn: end,
            Needs: [new("n1", "Regular attendance at school", "Education welfare, breakfast club")],
            Outcomes: [new("o1", "n1", "Robin is at school every day and on time", "Attendance of 95 % or more over a term", end)],
            Actions: [new("a1", "o1", "Agree a morning routine and a place in the breakfast club", file.Allocation.WorkerId ?? OrdinaryCast.Worker.Id, startsOn.AddMonths(2))],
            Resources: ["A place in the breakfast club"],
            Contingency: "If attendance falls below 80 % for two weeks, the worker is told and an early review is held.",
            Contacts: [new(OrdinaryCast.School.Id, "Records attendance and tells the worker weekly", new Period(1, Unit.Weeks))],
            ReviewPoints: "At each review, by the school's attendance figures",
            VisitEvery: new Period(4, Unit.Weeks),
            Attested: [.. pack.Plan.Checklist.Where(item => item.Field is null).Select(item => item.Id)]);
    }
}
