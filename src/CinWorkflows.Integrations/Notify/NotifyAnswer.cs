using System.Text.Json;

namespace CinWorkflows.Integrations.Notify;

/// <summary>
/// What Notify answered, without its words: they may quote an address, and its documentation asks not to build on them.
/// </summary>
/// <param name="HttpStatus">The HTTP status; 0 where no answer came.</param>
/// <param name="Notifications">The messages that it told of.</param>
/// <param name="Error">The type of the error, for example <c>BadRequestError</c>; null where there is none.</param>
/// <param name="Wait">How long it asks to wait.</param>
/// <param name="Date">Its clock.</param>
/// <param name="NeverLeft">True where there was no connection, so that the request cannot have had an effect.</param>
internal sealed record NotifyAnswer(
    int HttpStatus,
    IReadOnlyList<Notification> Notifications,
    string? Error,
    TimeSpan? Wait,
    DateTimeOffset? Date,
    bool NeverLeft)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly string[] ErrorTypes = ["AuthError", "BadRequestError", "ValidationError", "RateLimitError", "TooManyRequestsError", "NoResultFound", "PDFNotReadyError", "Exception"];

    public bool IsSuccess => HttpStatus is >= 200 and < 300;

    /// <summary>The template that was asked for; null where none was.</summary>
    public NotifyTemplate? Template { get; private init; }

    public static async Task<NotifyAnswer> OfAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = new NotifyAnswer((int)response.StatusCode, [], null, RetryAfter(response, now), response.Headers.Date, NeverLeft: false);
        try
        {
            using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            var body = json.RootElement;
            return answer.IsSuccess
                ? answer with { Notifications = Told(body), Template = NotifyTemplate.Of(body) }
                : answer with { Error = ErrorOf(body) };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Half an answer, or that of something on the way. Success without the service's body is none that can be built on.
            return answer with { HttpStatus = answer.IsSuccess ? 0 : answer.HttpStatus };
        }
    }

    public static NotifyAnswer Lost(Exception exception) => new(
        0, [], null, null, null, exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError });

    private static IReadOnlyList<Notification> Told(JsonElement body) =>
        body.TryGetProperty("notifications", out var list) ? [.. list.EnumerateArray().Select(Notification.Of)]
        : [Notification.Of(body)];

    private static string? ErrorOf(JsonElement body) =>
        body.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0 && errors[0].GetProperty("error").GetString() is { } error && ErrorTypes.Contains(error)
            ? error
            : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        (response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - now) is { } wait && wait > TimeSpan.Zero
            ? wait < LongestWait ? wait : LongestWait
            : null;
}
