using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// What the service answered, reduced to its codes: its messages may quote an address. No status means that no answer came.
/// </summary>
/// <param name="HttpStatus">The HTTP status; 0 where no answer came.</param>
/// <param name="Operation">The operation's status, for example <c>Succeeded</c>; null where there is none.</param>
/// <param name="Code">The error code; null where there is none.</param>
/// <param name="Wait">How long the service asks to wait.</param>
/// <param name="Date">The service's clock.</param>
/// <param name="NeverLeft">True where there was no connection, so that the request cannot have had an effect.</param>
internal sealed partial record ServiceAnswer(int HttpStatus, string? Operation, string? Code, TimeSpan? Wait, DateTimeOffset? Date, bool NeverLeft)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>The identity got no token, so that nothing was asked.</summary>
    public static ServiceAnswer NotSignedIn { get; } = new(401, null, "IdentityNotSignedIn", null, null, NeverLeft: false);

    public bool IsSuccess => HttpStatus is >= 200 and < 300;

    public static ServiceAnswer Of(Response response)
    {
        var (operation, code) = Body(response.Content);

        // A success that names no operation's status is not the service's, but that of something on the way.
        return new(
            response.IsError || operation is not null ? response.Status : 0,
            operation,
            code ?? (response.Headers.TryGetValue("x-ms-error-code", out var header) ? Safe(header) : null),
            RetryAfter(response),
            response.Headers.Date,
            NeverLeft: false);
    }

    /// <summary>No answer came; the exception says whether there was a connection at all.</summary>
    public static ServiceAnswer Lost(Exception exception) => new(
        0, null, null, null, null, Causes(exception).OfType<HttpRequestException>().Any(cause => cause.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError));

    private static IEnumerable<Exception> Causes(Exception exception) => exception is AggregateException many
        ? many.InnerExceptions.SelectMany(Causes)
        : exception.InnerException is { } inner ? Causes(inner).Prepend(exception) : [exception];

    private static (string? Operation, string? Code) Body(BinaryData content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var body = json.RootElement;
            return (Safe(Text(body, "status")), body.TryGetProperty("error", out var error) ? Safe(Text(error, "code")) : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page, or half an answer: the HTTP status is all that is known.
            return (null, null);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Safe(string? code) => code is not null && PlainCode().IsMatch(code) ? code : null;

    private static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : null;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex PlainCode();
}
