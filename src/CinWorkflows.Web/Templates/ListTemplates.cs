using CinWorkflows.Domain.Policies;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Templates;

internal static class ListTemplates
{
    private static readonly IReadOnlyList<QueryField> Fields = [QueryField.Text("authority", "Of this authority only, by the id of its pack.")];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/templates", Handle)
        .Needs(Permission.ReadReference)
        .WithName("listTemplates")
        .WithTags("Templates")
        .WithSummary("List letters and their templates")
        .WithDescription("Every letter that an authority sends, by kind, audience and language: whether it is the default one or the authority's own, and what a template of it may use.")
        .Asks(Fields);

    private static Results<Ok<IReadOnlyList<AuthorityTemplates>>, ProblemHttpResult> Handle(HttpRequest request, LetterPreviewing previewing, PackLibrary packs)
    {
        var query = new QueryValues(request, Fields);
        var asked = query.Text("authority");
        if (query.Problem is { } problem)
        {
            return problem;
        }

        if (asked is not null && AuthorityField.Check("authority", asked, packs).ToList() is { Count: > 0 } errors)
        {
            return Problem.Invalid(errors);
        }

        return TypedResults.Ok<IReadOnlyList<AuthorityTemplates>>(
        [
            .. packs.All.Select(entry => entry.Pack.Id).Distinct().Where(id => asked is null || id == asked).Select(id => AuthorityTemplates.Of(id, previewing)),
        ]);
    }
}
