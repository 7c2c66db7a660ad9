using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads how often plans are reviewed, and the arrangements for disabled children.</summary>
internal static class ReviewSection
{
    private const string AgreedCaseByCase = "agreedCaseByCase";
    private const string AmountAndUnit = "an amount and a unit";

    public static ReviewRules Read(PackNode? node, PackScope scope)
    {
        var review = new PackObject(node, Shapes.Review, scope);
        return new(
            review.Clause(),
            review.Period("atLeastEvery"),
            review.Flag("longerIfExceptional"),
            review.Flag("outcomesTogether"),
            review.CitedOrNone("recordToParticipants"),
            Cited("twelveMonthReview"),
            Cited("longTermException"),
            Cited("views"));

        string Cited(string name) => new PackObject(review[name], Shapes.Cited, scope).Clause();
    }

    public static IReadOnlyDictionary<RegimeKind, RegimeRules> Regimes(PackNode? node, PackScope scope) =>
        new PackObject(node, Shapes.Regimes, scope).Entries<RegimeKind, RegimeRules>((_, entry) => Regime(entry, scope));

    private static RegimeRules Regime(PackNode node, PackScope scope)
    {
        var regime = new PackObject(node, Shapes.Regime, scope);
        return new(
            regime.Clause(),
            scope.WordInPlace(regime["atLeastEvery"], [AgreedCaseByCase], AmountAndUnit) is null ? regime.Period("atLeastEvery") : null,
            regime.ListById("criteria", item => PlanSection.Item(item, scope)),
            regime.CitedOrNone("parentalAgreement"),
            regime.ListById("reviewChecklist", item => PlanSection.Item(item, scope)),
            regime.Flag("teamOwned"));
    }
}
