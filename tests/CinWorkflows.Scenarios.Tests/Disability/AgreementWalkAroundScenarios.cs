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

    [Theory]
    [InlineData("An assessment is planned")]
    [InlineData("An autism assessment is booked for March.")]
    [InlineData("To be assessed by the paediatrician")]
    [InlineData("Referred to the community paediatrician, awaiting appointment")]
    [InlineData("On the waiting list")]
    [InlineData("Has not been assessed yet.")]
    [InlineData("The report will follow")]
    public async Task N38_evidence_that_is_only_planned_is_none(string evidence)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(Agreed(world) with { DisabilityEvidence = evidence }, "disabilityEvidence", "N38", OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("Cerebral palsy; an assessment of the equipment is planned.")]
    [InlineData("She will always need a wheelchair: page 4 of the assessment.")]
    [InlineData("Autism, diagnosed in 2024; the next appointment is in May.")]
    [InlineData("The assessment shows a hearing loss for which an operation is planned.")]
    [InlineData("Down's syndrome")]
    public async Task H20_what_is_shown_stands_whatever_is_planned_besides(string evidence)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(Agreed(world) with { DisabilityEvidence = evidence }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("Mum")]
    [InlineData("The child's father")]
    [InlineData("Alex Example")]
    [InlineData("Mother (Alex Example)")]
    [InlineData("mother-1")]
    [InlineData("Mum and Dad")]
    public async Task N38_who_established_the_disability_is_a_professional_and_nobody_of_the_family(string by)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(Agreed(world) with { EvidencedBy = by }, "evidencedBy", actor: OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("The child's GP")]
    [InlineData("Chris Worker")]
    [InlineData("Dr Mum Son")]
    [InlineData("Child Development Centre")]
    public async Task H20_a_practitioner_or_a_service_establishes_it(string by)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(Agreed(world) with { EvidencedBy = by }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_other_terms_need_an_agreement_of_their_own(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var first = Agreed(world);
        await world.DoAsync(first, OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(14):yyyy-MM-dd}");
        var anew = Agreed(world) with { AgreedOn = first.AgreedOn!.Value.AddDays(-1) };

        await world.RefusedAsync(anew with { VisitEvery = new(5, Unit.Months) }, "agreedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(anew with { ReviewEvery = new(4, Unit.Months) }, "agreedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(anew, "agreedOn", clause, OrdinaryCast.Manager);
        await world.DoAsync(anew with { ReviewBy = first.ReviewBy }, OrdinaryCast.Manager);
        await world.DoAsync(Agreed(world) with { VisitEvery = new(5, Unit.Months) }, OrdinaryCast.Manager);
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
