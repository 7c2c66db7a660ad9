using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disability;

/// <summary>Attempts to agree with a family that nothing is looked at for years, on evidence that nobody has.</summary>
public sealed class AgreementWalkAroundScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N29", "N38")]
    [InlineData("hillingdon", "H28", "H20")]
    public async Task N38_N29_H20_H28_what_is_agreed_with_the_family_is_looked_at_again_within_the_year_and_reviewed_no_later(string pack, string year, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var (agreed, last) = (Agreed(world), world.Today.AddMonths(12));

        await world.RefusedAsync(agreed with { ReviewBy = world.Today.AddYears(10), ReviewEvery = new(120, Unit.Months), VisitEvery = new(120, Unit.Months) }, "reviewBy", year, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { ReviewBy = last.AddDays(1) }, "reviewBy", year, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { ReviewBy = last, ReviewEvery = new(13, Unit.Months) }, "reviewEvery", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { ReviewBy = last, ReviewEvery = new(12, Unit.Months), VisitEvery = new(13, Unit.Months) }, "visitEvery", actor: OrdinaryCast.Manager);
        await world.DoAsync(agreed with { ReviewBy = last, ReviewEvery = new(12, Unit.Months), VisitEvery = new(12, Unit.Months) }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N23_N29_exceptional_circumstances_make_an_interval_longer_and_not_longer_than_the_year()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(new ReviewIntervalAgreed(new(120, Unit.Months), world.Today, "The family is abroad for years."), "every", "N29", OrdinaryCast.Manager);
        await world.DoAsync(new ReviewIntervalAgreed(new(12, Unit.Months), world.Today, "The family is abroad for the year."), OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_nothing_is_agreed_for_after_the_childs_18th_birthday(string pack, string clause)
    {
        var birthday = OrdinaryCast.Child.BornOn!.Value.AddYears(18);
        await using var world = await CaseWorld.InAsync(pack, $"{birthday.AddMonths(-5):yyyy-MM-dd}");
        await world.ReachReviewAsync();

        await world.RefusedAsync(Agreed(world) with { ReviewBy = birthday.AddDays(1), ReviewEvery = new(2, Unit.Months) }, "reviewBy", clause, OrdinaryCast.Manager);
        await world.DoAsync(Agreed(world) with { ReviewBy = birthday, ReviewEvery = new(2, Unit.Months) }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("The disability was ruled out.")]
    [InlineData("It was ruled out")]
    [InlineData("To follow")]
    [InlineData("Awaited")]
    [InlineData("None")]
    [InlineData("Will be available in due course")]
    public async Task N38_evidence_that_is_denied_or_still_to_come_is_none(string evidence)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(Agreed(world) with { DisabilityEvidence = evidence }, "disabilityEvidence", "N38", OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_evidence_has_a_day_and_somebody_who_established_it_or_is_a_document(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var agreed = Agreed(world);

        await world.RefusedAsync(agreed with { EvidencedOn = null }, "evidencedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { EvidencedOn = world.Today.AddDays(1) }, "evidencedOn", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { EvidencedOn = OrdinaryCast.Child.BornOn!.Value.AddDays(-1) }, "evidencedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { EvidencedBy = null }, "evidencedBy", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(agreed with { EvidencedBy = "TBC" }, "evidencedBy", clause, OrdinaryCast.Manager);
        var shown = agreed with { EvidencedOn = null, EvidencedBy = null, EvidenceDocumentId = "report-1" };
        await world.RefusedAsync(shown, "evidenceDocumentId", clause, OrdinaryCast.Manager);
        await world.DoAsync(new DocumentAttached("report-1", "Report of the paediatrician", DocumentKind.Other, "application/pdf", 4, new string('a', 64)));
        await world.DoAsync(shown, OrdinaryCast.Manager);
        await world.DoAsync(agreed with { EvidencedBy = "GP" }, OrdinaryCast.Manager);
    }

    private static RegimeChosen Agreed(CaseWorld world) => new(RegimeKind.AgreedWithFamily, world.Today, new(6, Unit.Months), null, [], "mother-1", "The family manages well.")
    {
        DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
        EvidencedOn = new(2025, 9, 12),
        EvidencedBy = "The community paediatrician",
        AgreedOn = world.Today,
        ReviewBy = world.Today.AddMonths(7),
    };
}
