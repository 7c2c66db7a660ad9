using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Templates;

internal sealed class ListTemplates : IEndpoint
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
        var query = new QueryValues(request);
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

/// <summary>The letters of an authority.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Letters">Each letter.</param>
public sealed record AuthorityTemplates(string Authority, IReadOnlyList<LetterState> Letters)
{
    internal static AuthorityTemplates Of(string authority, LetterPreviewing previewing) => new(
        authority,
        [.. previewing.Of(authority).Select(letter => LetterState.Of(letter, previewing.VocabularyOf(new(authority, letter.Kind, letter.Audience, letter.Language))))]);
}

/// <summary>A letter and what stands behind it.</summary>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">In which language.</param>
/// <param name="File">The file of its template, or the name that it would have.</param>
/// <param name="Own">True where the authority has put it into its own words; false for the default letter.</param>
/// <param name="Values">The values that a template of it may use.</param>
/// <param name="Blocks">The blocks of the default letter that a template of it may take over.</param>
public sealed record LetterState(
    MessageKind Kind,
    LetterAudience Audience,
    string Language,
    string File,
    bool Own,
    IReadOnlyList<TemplateValue> Values,
    IReadOnlyList<string> Blocks)
{
    internal static LetterState Of(LetterInUse letter, TemplateVocabulary vocabulary) =>
        new(letter.Kind, letter.Audience, letter.Language, letter.File, letter.Own, vocabulary.Values, vocabulary.Blocks);
}
