using CinWorkflows.Workflows.Papers;
using CinWorkflows.Workflows.TransferPack.Contents;

namespace CinWorkflows.Workflows.TransferPack.Sheets;

/// <summary>What happened, oldest first.</summary>
internal static class ChronologySheet
{
    public static IEnumerable<Block> Blocks(PackContents contents) =>
    [
        new Table(
            "What happened, oldest first",
            [new("Date", ColumnContent.RowHeader), new("What")],
            contents.Chronology.Select(string[] (entry) => [Words.Date(entry.On), entry.What])),
    ];
}
