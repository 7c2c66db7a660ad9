using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Problems;

/// <summary>Every answer that says no, as RFC 9457 has it, with each fault under <c>errors</c>.</summary>
internal static class Problem
{
    private const string Kept = "the record and its documents";

    public static ProblemHttpResult NotJson(string reason) =>
        Of(StatusCodes.Status400BadRequest, "notJson", "The body is not JSON.", [new("body", reason)]);

    public static ProblemHttpResult Invalid(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status400BadRequest, "invalid", "The request is not understood. Nothing was recorded.", errors);

    public static ProblemHttpResult AccessRefused() =>
        Of(StatusCodes.Status403Forbidden, "accessRefused", "Access is refused: no sign-in is set, and requests are taken from this machine only, in development mode.", []);

    public static ProblemHttpResult NotInOwnName(FieldError error) =>
        Of(StatusCodes.Status403Forbidden, "notInOwnName", "Everybody acts in their own name and roles. Nothing was recorded.", [error]);

    public static ProblemHttpResult NotBelieved(bool forbidden, FieldError error) =>
        Of(forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized, "notBelieved", "The signature is not accepted. Nothing was recorded.", [error]);

    public static ProblemHttpResult TooMany() =>
        Of(StatusCodes.Status429TooManyRequests, "tooMany", "Too many requests; 'Retry-After' says when to try again.", []);

    public static ProblemHttpResult NotFound(string field, string reason) =>
        Of(StatusCodes.Status404NotFound, "notFound", "There is no such thing.", [new(field, reason)]);

    public static ProblemHttpResult Exists(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status409Conflict, "exists", "It exists already. Nothing was recorded.", errors);

    public static ProblemHttpResult TakenBack(string field, string reason) =>
        Of(StatusCodes.Status410Gone, "takenBack", "It may not be read any more.", [new(field, reason)]);

    public static ProblemHttpResult Overtaken(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status409Conflict, "overtaken", "Somebody else was quicker. Nothing was recorded.", errors);

    public static ProblemHttpResult TooLarge(long limit) =>
        Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", "The body is too large. Nothing was recorded.", [new("body", $"at most {limit} bytes are read.")]);

    public static ProblemHttpResult WrongMediaType(string expected = "'application/json' in UTF-8 is expected.") =>
        Of(StatusCodes.Status415UnsupportedMediaType, "wrongMediaType", "The body is not taken.", [new("Content-Type", expected)]);

    /// <summary>Nothing can be kept for the moment. A full disk refuses whole; of another fault it is not known how far it got.</summary>
    public static ProblemHttpResult NotKept(StorageFault fault) => fault == StorageFault.Full
        ? Of(StatusCodes.Status507InsufficientStorage, "storageFull", $"{StorageWords.Of(fault, Kept)} Nothing was recorded. For IT: {StorageWords.WhatToDo(fault)} Then send it again.", [])
        : Of(StatusCodes.Status503ServiceUnavailable, "storageFault", $"{StorageWords.Of(fault, Kept)} Whether it was recorded is not certain; sending it again with the same id is safe. For IT: {StorageWords.WhatToDo(fault)}", []);

    public static ProblemHttpResult NotNow(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status503ServiceUnavailable, "notNow", "It cannot be taken for the moment. Nothing was recorded.", errors);

    public static ProblemHttpResult Refused(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status422UnprocessableEntity, "refused", "It was refused. Nothing was recorded.", errors);

    /// <summary>Something that was asked for is not given; nothing was to be recorded.</summary>
    public static ProblemHttpResult NotShown(IReadOnlyList<FieldError> errors) =>
        Of(StatusCodes.Status422UnprocessableEntity, "refused", "It is not shown.", errors);

    /// <summary>A problem that the pipeline met, known by its status only.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Of(status, "signInNeeded", "Sign in: a valid access token for this service is needed.", []),
        StatusCodes.Status403Forbidden => Of(status, "accessRefused", "Access is refused: the roles that you are signed in with do not allow it.", []),
        StatusCodes.Status404NotFound => Of(status, "notFound", "There is nothing at this address.", []),
        StatusCodes.Status405MethodNotAllowed => Of(status, "methodNotAllowed", "This address does not take this method; 'Allow' names those that it does.", []),
        StatusCodes.Status413PayloadTooLarge => Of(status, "tooLarge", "The body is too large. Nothing was recorded.", []),
        StatusCodes.Status415UnsupportedMediaType => WrongMediaType(),
        >= 500 => Of(status, "failed", "The service failed. It was logged; trying again with the same id is safe.", []),
        _ => Of(status, "badRequest", "The request is not understood. Nothing was recorded.", []),
    };

    private static ProblemHttpResult Of(int status, string code, string title, IReadOnlyList<FieldError> errors) => TypedResults.Problem(
        statusCode: status,
        type: $"urn:cinworkflows:problem:{code}",
        title: title,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });
}
