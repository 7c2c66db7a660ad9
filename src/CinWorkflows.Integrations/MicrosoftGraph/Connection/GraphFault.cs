using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Identity;
using CinWorkflows.Workflows.Ports.Faults;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// A failed request as a fault, the service's code and the wait that it asked for. The service's words are left behind: they quote
/// addresses and subjects.
/// </summary>
internal sealed partial record GraphFault(Fault Fault, string Code, TimeSpan? After = null)
{
    private static readonly Fault Unclear = new Fault.Passing(FaultCause.Unclear);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>True where there is no such item, or no longer.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>True where it is there already.</summary>
    public bool IsConflict { get; private init; }

    /// <summary>True where it may have happened: the service is to be asked before anything is repeated.</summary>
    public bool IsUnclear => Fault is Fault.Passing { Cause: FaultCause.Unclear } && !IsConflict;

    /// <summary>What has to be seen to: why it does not go now, or that what was asked for, of a mailbox or the mailbox itself, is not there; null elsewhere.</summary>
    public FaultCause? Cause => (Fault as Fault.Passing)?.Cause ?? (IsMissing ? FaultCause.MailboxMissing : null);

    /// <summary>True where it passes, by itself or once somebody puts it right.</summary>
    public bool Passes => Fault is Fault.Passing;

    /// <summary>The fault; null where the caller gave up or where it is our own mistake.</summary>
    public static GraphFault? Of(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested => null,
        ODataError error => Answered(error, error.Error?.Code),
        ApiException error => Answered(error, null),
        AuthenticationFailedException error => new(new Fault.Passing(FaultCause.NotSignedIn), SignInCode(error.Message) ?? "sign-in-failed"),
        AggregateException { InnerExceptions: [.., var last] } => Of(last, cancellationToken),
        OperationCanceledException => new(Unclear, "timeout"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } =>
            new(new Fault.Passing(FaultCause.NotReached), "connection"),
        HttpRequestException or IOException => new(Unclear, "connection"),
        JsonException or FormatException => new(Unclear, "unreadable-answer"),
        _ => null,
    };

    /// <summary>For a caller that has no receipt to put it in: says the code only.</summary>
    public HttpRequestException ToException() => new($"Microsoft Graph: {Code}");

    private static GraphFault Answered(ApiException error, string? code)
    {
        var fault = GraphFaultTable.Of(error.ResponseStatusCode, code);
        var status = error.ResponseStatusCode.ToString(CultureInfo.InvariantCulture);
        var known = code is not null && PlainCode().IsMatch(code) ? $"{status} {code}" : status;
        return new(fault, known, RetryAfter(error))
        {
            IsMissing = fault == Fault.OfSender && error.ResponseStatusCode is 404 or 410,
            IsConflict = error.ResponseStatusCode is 409 or 412,
        };
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
