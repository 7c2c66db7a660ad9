using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class ListCases : IEndpoint
{
    private static readonly IReadOnlyList<QueryField> Fields =
    [
        QueryField.Text("worker", "Allocated to this worker."),
        QueryField.Text("team", "Of this team."),
        QueryField.Choice<CaseStage>("stage", "At this stage."),
        QueryField.Text("pack", "Under this authority's pack."),
        QueryField.Date("dueBefore", "With a duty due on or before this day."),
        QueryField.Flag("overdue", "True: with a duty overdue today, Europe/London."),
        QueryField.Flag("undated", "True: with a duty that has no date, the one open longest first."),
        QueryField.Flag("unallocated", "True: without an allocated worker."),
        QueryField.Flag("ended", "True: ended cases too, of which nothing is open any more."),
        QueryField.Text("child", "Of this child, by the child's id."),
        QueryField.Number("skip", "How many to pass over."),
        QueryField.Number("take", "How many at most: 1 to 500, 50 unless told."),
    ];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("listCases")
        .WithTags("Cases")
        .WithSummary("List cases")
        .WithDescription("Those that meet every condition given, the earliest due first; with 'undated=true' the one first of which something has been open longest without a date. An ended case is listed as long as something of it is open: a concern, a strategy discussion, a breach.")
        .Asks(Fields);

    private static async Task<Results<Ok<CasePage>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        ReadableCases reader,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var filter = new CaseFilter
        {
            WorkerId = query.Id("worker"),
            TeamId = query.Id("team"),
            Stage = query.Choice<CaseStage>("stage"),
            PackId = query.Text("pack"),
            DueBefore = query.Date("dueBefore"),
            OverdueOn = query.Flag("overdue") ? LondonTime.Today(clock) : null,
            Undated = query.Flag("undated"),
            Unallocated = query.Flag("unallocated"),
            IncludeEnded = query.Flag("ended"),
            Skip = query.Number("skip", 0, 0, int.MaxValue),
            Take = query.Number("take", 50, 1, 500),
            ChildId = query.Id("child"),
        };
        return query.Problem is { } problem ? problem : TypedResults.Ok(await reader.ListAsync(filter, cancellationToken));
    }
}
