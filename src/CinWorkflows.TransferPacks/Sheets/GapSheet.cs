using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>Services of the plan that the receiving area lacks; that nobody has compared them yet is not that none is lacking.</summary>
internal static class GapSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents) => contents switch
    {
        { ServicesComparedOn: null } => [new Notice("Not compared yet: nobody has compared the services of the plan with those of the receiving area. Whether one is lacking is not known.")],
        { Gaps.Count: 0, ServicesComparedOn: { } on } => [new Paragraph($"Compared on {Words.Date(on)}: none of the services of the plan is lacking.")],
        _ =>
        [
            new Paragraph($"Compared on {Words.Date(contents.ServicesComparedOn)}."),
            new Table(
                "Services of the plan that the receiving area lacks",
                [new("Service", ColumnContent.RowHeader), new("What that does to the child"), new("What bridges it")],
                contents.Gaps.Select(string[] (gap) => [Words.Or(gap.Service), Words.Or(gap.Effect), Words.Or(gap.Bridging)])),
        ],
    };
}
