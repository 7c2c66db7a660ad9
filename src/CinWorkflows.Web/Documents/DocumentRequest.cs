using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Documents;

/// <summary>
/// What a request says about the document in its body. The title is a header, because a title may name people and addresses of requests
/// end up in the logs of proxies and of the platform.
/// </summary>
internal sealed record DocumentRequest(Guid? Id, Actor Actor, string Title, DocumentKind Kind, DocumentType Type)
{
    public const string TitleHeader = "Document-Title";

    public static IReadOnlyList<QueryField> Fields { get; } =
    [
        QueryField.Choice<DocumentKind>("kind", "What the document is."),
        QueryField.Text("actor", "Who attaches it: the reference of a member of staff."),
        QueryField.Choice<Role>("role", "In which role."),
    ];

    public static (DocumentRequest? Value, ProblemHttpResult? Problem) Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var given) || DocumentType.Of(given.MediaType.Value) is not { } type)
        {
            return (null, Problem.WrongMediaType($"one of these is expected: {string.Join(", ", DocumentType.All.Select(known => known.MediaType))}."));
        }

        var query = new QueryValues(request);
        var (kind, actor, role) = (query.Choice<DocumentKind>("kind"), query.Text("actor"), query.Choice<Role>("role"));
        if (query.Problem is { } problem)
        {
            return (null, problem);
        }

        var title = Uri.UnescapeDataString(request.Headers[TitleHeader].ToString()).Trim();
        FieldError[] errors =
        [
            .. kind is null ? [Missing("kind")] : Array.Empty<FieldError>(),
            .. actor is null ? [Missing("actor")] : Array.Empty<FieldError>(),
            .. role is null ? [Missing("role")] : Array.Empty<FieldError>(),
            .. DocumentAttached.CheckTitle(TitleHeader, title).Select(refusal => new FieldError(refusal.Field, $"{refusal.Reason} It is sent in UTF-8, percent-encoded.")),
        ];
        if (errors.Length > 0)
        {
            return (null, Problem.Invalid(errors));
        }

        var (id, wrongId) = CommandId.Of(request, null);
        return wrongId is null ? (new(id, new(actor!, role!.Value), title, kind!.Value, type), null) : (null, wrongId);
    }

    private static FieldError Missing(string name) => new(name, $"it is missing: {Fields.First(field => field.Name == name).Description}");
}
