using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// A failed request as a kind, the service's code and the wait that it asked for. The service's words are left behind: they quote
/// addresses and subjects.
/// </summary>
internal sealed partial record GraphFault(FaultKind Kind, string Code, TimeSpan? After = null)
{
    private static readonly TimeSpan WithoutSignIn = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>The fault; null where the caller gave up or where it is our own mistake.</summary>
    public static GraphFault? Of(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested => null,
        ODataError error => Answered(error, error.Error?.Code),
        ApiException error => Answered(error, null),
        AuthenticationFailedException error => new(FaultKind.NotSignedIn, SignInCode(error.Message) ?? "sign-in-failed", WithoutSignIn),
        AggregateException { InnerExceptions: [.., var last] } => Of(last, cancellationToken),
        OperationCanceledException => new(FaultKind.Unclear, "timeout"),
        HttpRequestException or IOException => new(FaultKind.Unclear, "connection"),
        JsonException or FormatException => new(FaultKind.Unclear, "unreadable-answer"),
        _ => null,
    };

    /// <summary>For a caller that has no receipt to put it in: says the code only.</summary>
    public HttpRequestException ToException() => new($"Microsoft Graph: {Code}");

    private static GraphFault Answered(ApiException error, string? code)
    {
        var kind = error.ResponseStatusCode switch
        {
            429 => FaultKind.Throttled,
            401 => FaultKind.NotSignedIn,
            403 => FaultKind.Forbidden,
            404 or 410 => FaultKind.Missing,
            409 or 412 => FaultKind.Conflict,
            >= 400 and < 500 and not 408 => FaultKind.Refused,
            _ => FaultKind.Unclear,
        };
        var status = error.ResponseStatusCode.ToString(CultureInfo.InvariantCulture);
        var known = code is not null && PlainCode().IsMatch(code) ? $"{status} {code}" : status;
        return new(kind, known, RetryAfter(error) ?? (kind is FaultKind.NotSignedIn ? WithoutSignIn : null));
    }

    private static TimeSpan? RetryAfter(ApiException error)
    {
        var header = error.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase));
        return int.TryParse(header?.Value?.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : null;
    }

    private static string? SignInCode(string message) => DirectoryCode().Match(message) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,80}\z")]
    private static partial Regex PlainCode();

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex DirectoryCode();
}
