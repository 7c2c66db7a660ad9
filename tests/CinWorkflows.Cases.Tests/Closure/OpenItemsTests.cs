using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Cases.Tests.Closure;

/// <summary>What is open when a case ends is named item by item: none goes unseen because another of its kind is open too.</summary>
public sealed class OpenItemsTests
{
    [Fact]
    public void N33_H33_every_review_whose_outcome_is_not_recorded_is_open()
    {
        var file = new CaseFile
        {
            CaseId = "CIN-1",
            Pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 9, 1))!.Pack.Reference,
            ReferredOn = new(2026, 1, 5),
            Allocation = new("team-1", "sw-1"),
            Reviews = [new(1) { HeldOn = new(2026, 4, 1), OutcomeOn = new(2026, 4, 1) }, new(2) { HeldOn = new(2026, 6, 1) }, new(3) { HeldOn = new(2026, 8, 3) }],
        };

        Assert.Equal(
            ["Review 2 was held and its outcome is not recorded", "Review 3 was held and its outcome is not recorded"],
            OpenItems.Of(file).Select(item => item.Words));
    }
}
