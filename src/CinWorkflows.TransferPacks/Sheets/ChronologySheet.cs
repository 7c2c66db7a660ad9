using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

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
