using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation.InventedAuthority;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Disabled children, whose arrangements are agreed with the family.</summary>
internal static class DisabilityStories
{
    private static readonly Period EverySixWeeks = new(6, Unit.Weeks);

    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("Arrangements agreed with the family", DisabledChildren, 9, FamilyNeeds.Disability, async life =>
        {
            await life.AgreeWithFamilyAsync(life.MonthsBefore(life.Today, 3), lookedAtAgain: life.Today.AddMonths(5), reviewsEvery: new(6, Unit.Months));
            await life.LiveAsync(life.Today);
        }),
        new("Arrangements that the family has to be asked about again", DisabledChildren, 12, FamilyNeeds.Disability, async life =>
        {
            await life.AgreeWithFamilyAsync(life.MonthsBefore(life.Today, 4), lookedAtAgain: life.Ago(8), reviewsEvery: new(3, Unit.Months));
            await life.LiveAsync(life.Today, DutyKind.AgreeArrangements, DutyKind.HoldReview);
        }),
        new("Seventeen, and adulthood to be planned for", DisabledChildren, 17, FamilyNeeds.Disability, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 2));
            await life.LiveAsync(life.Today, DutyKind.PlanForAdulthood);
        }),
    ];

    private static async Task AgreeWithFamilyAsync(this CaseLife life, DateOnly plannedOn, DateOnly lookedAtAgain, Period reviewsEvery)
    {
        await life.CirculateAsync(plannedOn);
        await life.GoToAsync(life.After(plannedOn, 5));
        await life.DoAsync(
            new RegimeChosen(RegimeKind.AgreedWithFamily, life.Now, reviewsEvery, EverySixWeeks, [], Family.MotherId, "The parents know the services well and ask for fewer visits; the special school sees the child every day.")
            {
                DisabilityEvidence = "Letter of the consultant paediatrician.",
                AgreedOn = life.Now,
                AlsoAgreed = [Family.FatherId],
                ReviewBy = lookedAtAgain,
                EvidencedOn = life.Now,
                EvidencedBy = "Consultant paediatrician",
            },
            life.Manager);
    }
}
