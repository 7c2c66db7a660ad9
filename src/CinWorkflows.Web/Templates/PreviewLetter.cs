using CinWorkflows.Domain.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Messages.Templates;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Templates;

internal sealed class PreviewLetter : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/templates/preview", HandleAsync)
        .Needs(Permission.TryTemplates)
        .WithName("previewLetter")
        .WithTags("Templates")
        .WithSummary("Show a letter about an invented case")
        .WithDescription("As it would go out, or by a template that is tried: then every fault of it is named with its line. Nothing is recorded or sent.")
        .TakesJson(Example)
        .Produces<LetterPreview>()
        .Refuses(422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static PreviewRequest Example => new(
        "northamptonshire",
        MessageKind.ViewsRequest,
        LetterAudience.Parent,
        "en",
        "subject: Your views ({{reference}})\n\n# What do you think?\n\n{{greeting}}\n\n{{> toDo}}\n\n{{> deadline}}\n");

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

/// <summary>Asks to see a letter.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">The reader's language, such as <c>pl</c>; English where it is left out.</param>
/// <param name="Text">A template to try; the one in use, or the default letter, where it is left out.</param>
public sealed record PreviewRequest(string Authority, MessageKind Kind, LetterAudience Audience, string? Language = null, string? Text = null);
