using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>What each parent said about sharing, the advice that was taken, and the basis on which the pack is shared.</summary>
internal static class SharingSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var sharing = contents.Sharing;
        return
        [
            sharing.Basis is { } basis
                ? new Facts(new("Basis", Words.OfBasis(basis)), new("Decided on", Words.Date(sharing.DecidedOn)), new("Reasons", Words.Or(sharing.Reasons)))
                : new Notice("No basis for sharing has been decided: this pack must not leave the authority."),
            new Heading(1, "What was said about sharing"),
            new Table(
                "Who was asked, and what they said",
                [new("Who", ColumnContent.RowHeader), new("Asked on"), new("Agrees"), new("Said")],
                sharing.Asked.Select(string[] (asked) => [Words.Or(asked.Person), Words.Date(asked.On), Words.YesNo(asked.Agrees), Words.Or(asked.Said, "")])) { WhenEmpty = "Nobody was asked." },
            new Heading(1, "Advice"),
            new Table(
                "Advice that was taken",
                [new("From", ColumnContent.RowHeader), new("On"), new("May be shared"), new("Advice")],
                sharing.Advice.Select(string[] (advice) => [Words.OfAdviser(advice.From), Words.Date(advice.On), Words.YesNo(advice.MayShare), Words.Or(advice.Advice, "")])) { WhenEmpty = "No advice was sought." },
        ];
    }
}
