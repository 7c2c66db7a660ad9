using System.Text.Json;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
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
            .. Audience(request),
            .. request.Language is { } language && !TemplateName.IsLanguage(language)
                ? [new("language", $"{Suggestion.Quote(language)} is not a language tag such as 'pl' or 'cy'; leave it out for English.")]
                : Array.Empty<FieldError>(),
        ];
        return errors.Length > 0
            ? Problem.Refused(errors)
            : TypedResults.Ok(previewing.Show(new(request.Authority, request.Kind, request.Audience, request.Language ?? "en"), request.Text));
    }

    /// <summary>A letter is shown to those to whom it goes.</summary>
    private static FieldError[] Audience(PreviewRequest request)
    {
        var audiences = LetterPreviewing.AudiencesOf(request.Kind);
        return audiences.Contains(request.Audience) ? []
            : audiences.Count == 0 ? [new("kind", $"the wording of '{InJson(request.Kind)}' is the service's, and there is none to try.")]
            : [new("audience", $"the {InJson(request.Kind)} goes to {string.Join(", ", audiences.Select(audience => $"'{InJson(audience)}'"))} only.")];
    }

    private static string InJson<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}

/// <summary>Asks to see a letter.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">The reader's language, such as <c>pl</c>; English where it is left out.</param>
/// <param name="Text">A template to try; the one in use, or the default letter, where it is left out.</param>
public sealed record PreviewRequest(string Authority, MessageKind Kind, LetterAudience Audience, string? Language = null, string? Text = null);
