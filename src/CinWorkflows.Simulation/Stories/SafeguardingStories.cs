using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases in which somebody fears for the child.</summary>
internal static class SafeguardingStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("A concern was told yesterday, and the manager has to discuss it", Ashmere, 8, FamilyNeeds.Attendance, async life =>
        {
            await life.PlannedAsync(monthsAgo: 1);
            await life.RaiseAsync(life.Ago(1));
        }),
        new("The concern was discussed: a strategy discussion is to be held", Colnewater, 6, FamilyNeeds.Violence, async life =>
        {
            await life.PlannedAsync(monthsAgo: 2);
            await life.RaiseAsync(life.Ago(2));
            await life.DiscussAsync();
        }),
        new("An enquiry under section 47", Willowbrook, 10, FamilyNeeds.Alcohol, async life =>
        {
            await life.PlannedAsync(monthsAgo: 2);
            await life.RaiseAsync(life.Ago(7));
            await life.DiscussAsync();
            await life.EnquireAsync();
            await life.LiveAsync(life.Today, DutyKind.ConcludeSection47Enquiry, DutyKind.HoldReview);
        }),
        new("On hold under a child protection plan", Ashmere, 4, FamilyNeeds.Violence, async life =>
        {
            await life.PlannedAsync(monthsAgo: 2);
            await life.GoToAsync(life.Ago(6));
            await life.DoAsync(new ChildProtectionPlanStarted(life.Now), life.Manager);
        }),
        new("A restricted case: the mother works for the council", Willowbrook, 9, FamilyNeeds.Alcohol, async life =>
        {
            await life.ReferAsync(life.Ago(9), life.Worker);
            await life.DoAsync(new CaseRestricted([life.Worker.Id, life.Manager.Id], "The mother works for the council and is known to several teams."), life.Manager);
            await life.AttendAsync(DutyKind.StartAssessment, life.Ago(8));
        }),
        new("A worker of another team has opened the case, and said why", Ashmere, 7, FamilyNeeds.HomeConditions, async life =>
        {
            await life.PlannedAsync(monthsAgo: 1);
            await life.GoToAsync(life.Ago(2), hour: 16);
            await life.DoAsync(new GlassBroken("The hospital rang out of hours: the child was brought in after a fall."), new(Willowbrook.Workers[1].Id, Role.SocialWorker));
        }),
    ];

    private static async Task PlannedAsync(this CaseLife life, int monthsAgo)
    {
        await life.AgreePlanAsync(life.MonthsBefore(life.Today, monthsAgo));
        await life.LiveAsync(life.Ago(15), DutyKind.HoldReview);
    }

    private static async Task RaiseAsync(this CaseLife life, DateOnly on)
    {
        await life.GoToAsync(on, hour: 15);
        await life.DoAsync(new SafeguardingConcernRaised("concern-1", on, life.Words(life.Need.Concern)));
    }

    private static async Task DiscussAsync(this CaseLife life)
    {
        await life.GoToAsync(life.Now, hour: 16);
        await life.DoAsync(new SafeguardingConcernDiscussed("concern-1", life.Now, StrategyDiscussion: true, "The threshold may be met: police and health are asked to a strategy discussion."), life.Manager);
    }

    private static async Task EnquireAsync(this CaseLife life)
    {
        await life.GoToAsync(life.After(life.Now, 1), hour: 11);
        await life.DoAsync(new StrategyDiscussionHeld(life.Now, Section47: true, "Police, health and school agree: an enquiry by social care, the child seen today."), life.Manager);
    }
}
