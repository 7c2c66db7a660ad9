using CinWorkflows.Web.Queries;

namespace CinWorkflows.Web.Retention;

/// <summary>What may be asked of the cases that have ended.</summary>
internal static class RetentionQuery
{
    public static IReadOnlyList<QueryField> OfCases { get; } =
    [
        QueryField.Date("dueBy", "Only cases whose time is over on this day, Europe/London; also those that a legal hold keeps."),
        QueryField.Text("after", "After this case: the 'next' of the page before."),
        QueryField.Number("take", "How many at most: 1 to 500, 100 unless told."),
    ];

    public static IReadOnlyList<QueryField> OfDestructions { get; } =
    [
        QueryField.Number("before", "Before the destruction of this number: the 'next' of the page before."),
        QueryField.Number("take", "How many at most: 1 to 500, 100 unless told."),
    ];
}
