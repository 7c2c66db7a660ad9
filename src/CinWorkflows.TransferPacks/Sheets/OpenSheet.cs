using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>What nobody has settled yet, and what has changed since the latest review.</summary>
internal static class OpenSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents) =>
    [
        new Heading(1, "Open concerns"),
        new Table(
            "Concerns that are not settled",
            [new("Since", ColumnContent.RowHeader), new("What")],
            (contents.OpenConcerns ?? []).Select(string[] (concern) => [Words.Date(concern.On), Words.Or(concern.What)])) { WhenEmpty = "None is open." },
        new Heading(1, "Open actions"),
        new Table(
            "Actions of the plan that are not done, the earliest first",
            [new("By", ColumnContent.RowHeader), new("Action"), new("Who")],
            (contents.Plan.Actions ?? []).Where(action => action.DoneOn is null).OrderBy(action => action.By)
                .Select(string[] (action) => [By(action, contents), Words.Or(action.Description), action.Owner]))
        {
            WhenEmpty = contents.Plan.Actions is null ? "The actions are not on the record." : "None is open.",
        },
        new Heading(1, "Rules that were not kept and not answered yet"),
        new Table(
            "What the former authority's manager has still to answer",
            [new("Recorded on", ColumnContent.RowHeader), new("What happened"), new("Why")],
            (contents.OpenBreaches ?? []).Select(string[] (breach) => [Words.Date(breach.On), Words.Or(breach.What), Words.Or(breach.Reason, "No reason given.")])) { WhenEmpty = "None is open." },
        .. Changed(contents),
    ];

    private static string By(PackAction action, PackContents contents) =>
        action.By < LondonTime.DateOf(contents.MadeAt) ? $"{Words.Date(action.By)} (overdue)" : Words.Date(action.By);

    private static IEnumerable<Block> Changed(PackContents contents) => contents.LatestReview.HeldOn is { } held
        ?
        [
            new Heading(1, $"Changed since the review on {Words.Date(held)}"),
            new Table(
                "What has happened since, oldest first",
                [new("Date", ColumnContent.RowHeader), new("What")],
                contents.Chronology.Where(entry => entry.On > held).Select(string[] (entry) => [Words.Date(entry.On), entry.What])) { WhenEmpty = "Nothing is recorded." },
        ]
        : [new Heading(1, "Changed since the latest review"), new Paragraph("No review is on the record yet: the chronology says all that has happened.")];
}
