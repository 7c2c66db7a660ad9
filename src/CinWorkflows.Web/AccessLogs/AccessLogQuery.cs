using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>What may be asked of the access log.</summary>
internal static class AccessLogQuery
{
    /// <summary>The parameters, those of a case's own log.</summary>
    public static IReadOnlyList<QueryField> OfCase { get; } =
    [
        QueryField.Text("by", "By this person, by id."),
        QueryField.Choice<AccessKind>("kind", "Of this kind; 'brokeGlass' lists who opened cases on which they do not work."),
        QueryField.Date("from", "On this day or later, Europe/London."),
        QueryField.Date("until", "On this day or earlier."),
        QueryField.Number("before", "Before the entry of this number: the 'next' of the page before."),
        QueryField.Number("take", "How many at most: 1 to 500, 100 unless told. A CSV holds all that match, up to 100,000."),
        QueryField.Choice<AccessLogForm>("form", "As which it is given: json unless told."),
    ];

    /// <summary>The parameters of the whole log.</summary>
    public static IReadOnlyList<QueryField> Whole { get; } = [QueryField.Text("case", "Of this case."), .. OfCase];

    public static AccessLogFilter Read(QueryValues query, string? caseId) => new()
    {
        CaseId = caseId,
        By = query.Id("by"),
        Kind = query.Choice<AccessKind>("kind"),
        From = query.Date("from") is { } from ? LondonTime.StartOf(from) : null,
        Until = query.Date("until") is { } until ? LondonTime.StartOf(until.AddDays(1)) : null,
        Before = query.Number("before", 0, 1, int.MaxValue) is > 0 and var before ? before : null,
        Take = query.Number("take", 100, 1, 500),
    };
}

/// <summary>The forms in which the access log is given.</summary>
internal enum AccessLogForm
{
    /// <summary>A page of entries, as JSON.</summary>
    Json,

    /// <summary>All entries that match, as CSV for a spreadsheet.</summary>
    Csv,
}
