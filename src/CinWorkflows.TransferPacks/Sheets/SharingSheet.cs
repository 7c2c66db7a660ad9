using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>What each parent said about sharing, who was not asked, the advice that was taken, and the basis on which the pack is shared.</summary>
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
            new Heading(1, "Who was not asked"),
            .. sharing.NotAsked is { Count: > 0 } ? new Block[] { new Notice($"Do not ask them, and do not tell them of this move, without speaking to {contents.From.Name} first: to ask may itself put somebody at risk.") } : [],
            new Table(
                "Who was not asked, and why",
                [new("Who", ColumnContent.RowHeader), new("Why they were not asked")],
                (sharing.NotAsked ?? []).Select(string[] (one) => [Words.Or(one.Person), one.Reason ?? $"Asking could put somebody at risk. {contents.From.Name} tells you more by telephone."])) { WhenEmpty = "Nobody is recorded as left out." },
            new Heading(1, "Advice"),
            new Table(
                "Advice that was taken",
                [new("From", ColumnContent.RowHeader), new("On"), new("May be shared"), new("Advice")],
                sharing.Advice.Select(string[] (advice) => [Words.OfAdviser(advice.From), Words.Date(advice.On), Words.YesNo(advice.MayShare), Words.Or(advice.Advice, "")])) { WhenEmpty = "No advice was sought." },
        ];
    }
}
