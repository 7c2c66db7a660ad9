using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>Services of the plan that the receiving area lacks.</summary>
internal static class GapSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents) =>
    [
        new Table(
            "Services of the plan that the receiving area lacks",
            [new("Service", ColumnContent.RowHeader), new("What that does to the child"), new("What bridges it")],
            contents.Gaps.Select(string[] (gap) => [Words.Or(gap.Service), Words.Or(gap.Effect), Words.Or(gap.Bridging)])) { WhenEmpty = "No gap is known." },
    ];
}
