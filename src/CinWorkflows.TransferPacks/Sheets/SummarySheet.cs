using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The worker's summary of the case.</summary>
internal static class SummarySheet
{
    public static IEnumerable<Block> Blocks(PackContents contents) => contents.Summary switch
    {
        { MissingReason: { } reason } => [Words.Missing("the case summary", reason)],
        { DocumentPath: { } path } summary => [new Facts(new Fact("The summary as a document", path)), .. Words.Passage(1, "Summary", summary.Text)],
        var summary => Words.Passage(1, "Summary", summary.Text),
    };
}
