using CinWorkflows.Domain.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Messages.Templates;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Templates;

internal static class PreviewLetter
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/templates/preview", HandleAsync)
        .Needs(Permission.TryTemplates)
        .WithName("previewLetter")
        .WithTags("Templates")
        .WithSummary("Show a letter about an invented case")
        .WithDescription("As it would go out, or by a template that is tried: then every fault of it is named with its line. Nothing is recorded or sent.")
        .TakesJson<PreviewRequest>(Examples.Preview)
        .Produces<LetterPreview>()
        .Refuses(422);

    private static async Task<Results<Ok<LetterPreview>, ProblemHttpResult>> HandleAsync(HttpContext http, LetterPreviewing previewing, PackLibrary packs)
    {
        var (request, fault) = await JsonBody.ReadAsync<PreviewRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        FieldError[] errors =
        [
            .. AuthorityField.Check("authority", request.Authority, packs),
            .. request is { Kind: MessageKind.Digest, Audience: not LetterAudience.Practitioner }
                ? [new("audience", "the digest goes to 'practitioner' only.")]
                : Array.Empty<FieldError>(),
            .. request.Language is { } language && !TemplateName.IsLanguage(language)
                ? [new("language", $"{Suggestion.Quote(language)} is not a language tag such as 'pl' or 'cy'; leave it out for English.")]
                : Array.Empty<FieldError>(),
        ];
        return errors.Length > 0
            ? Problem.Refused(errors)
            : TypedResults.Ok(previewing.Show(new(request.Authority, request.Kind, request.Audience, request.Language ?? "en"), request.Text));
    }
}
