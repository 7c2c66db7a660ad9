using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The minutes of the latest review: its note, what it found and why, and how far the plan is.</summary>
internal static class ReviewSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var review = contents.LatestReview;
        if (review.MissingReason is { } reason)
        {
            return [Words.Missing("the minutes of the latest review", reason)];
        }

        return
        [
            new Facts(
            [
                new("Held on", $"{Words.Date(review.HeldOn)}{(review.WithoutMeeting ? " (without a meeting)" : "")}"),
                .. review.Chair is { } chair ? [new Fact("Chaired by", chair)] : Array.Empty<Fact>(),
                new("Outcome", review.Outcomes is { Count: > 0 } found ? string.Join("; ", found.Select(Words.Of)) : "Not recorded yet."),
                new("Outcome recorded on", Words.Date(review.OutcomeOn)),
                .. review.DocumentPath is { } path ? [new Fact("The minutes as a document", path)] : Array.Empty<Fact>(),
            ]),
            .. review.Attended is { Count: > 0 } attended ? [new Heading(1, "Who came"), new Bullets(attended)] : Array.Empty<Block>(),
            .. review.Absent is { Count: > 0 } absent ? [new Heading(1, "Who was invited and did not come"), new Bullets(absent)] : Array.Empty<Block>(),
            .. Words.Passage(1, "Note", review.Note ?? (review.DocumentPath is null ? null : "See the minutes.")),
            .. Words.Passage(1, "Reasons for the outcome", review.Reasons),
            new Heading(1, "Progress"),
            new Table(
                "How far each outcome of the plan is",
                [new("Outcome", ColumnContent.RowHeader), new("Progress"), new("What shows it")],
                (review.Progress ?? []).Select(string[] (progress) => [Words.Or(progress.Outcome), Words.Of(progress.Rating), progress.Note ?? ""])),
            .. review.Views is { Count: > 0 } views
                ? [new Heading(1, "Views"), new Table("What was said for the review", [new("Who", ColumnContent.RowHeader), new("Said")], views.Select(string[] (view) => [Words.Or(view.Person), view.Said]))]
                : Array.Empty<Block>(),
        ];
    }
}
