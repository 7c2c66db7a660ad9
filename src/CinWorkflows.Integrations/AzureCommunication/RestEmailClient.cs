using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// The two requests of the service's e-mail API, version 2025-09-01. The pipeline repeats nothing: whether a send is made again
/// is for the channel to decide, which looks first. Nothing is logged by it, because content and addresses pass through it.
/// </summary>
internal sealed class RestEmailClient : IEmailOperations
{
    private const string Version = "api-version=2025-09-01";
    private const string Scope = "https://communication.azure.com/.default";

    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public RestEmailClient(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity, HttpPipelineTransport? transport)
    {
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        _endpoint = settings.Endpoint;
        var options = new PipelineOptions { Retry = { MaxRetries = 0, NetworkTimeout = settings.Timeout } };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        _pipeline = HttpPipelineBuilder.Build(options, Authentication(settings, clock, identity));
    }

    public Task<ServiceAnswer> SendAsync(string operationId, EmailRequest email, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Post, "emails:send", request =>
        {
            request.Headers.SetValue("Operation-Id", operationId);
            request.Headers.SetValue("Content-Type", "application/json");
            request.Content = RequestContent.Create(email.ToBody());
        }, cancellationToken);

    public Task<ServiceAnswer> LookUpAsync(string operationId, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Get, $"emails/operations/{Uri.EscapeDataString(operationId)}", _ => { }, cancellationToken);

    private async Task<ServiceAnswer> AskAsync(RequestMethod method, string path, Action<Request> complete, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{_endpoint.AbsoluteUri.TrimEnd('/')}/{path}?{Version}"));
        message.Request.Headers.SetValue("Accept", "application/json");
        complete(message.Request);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
            return ServiceAnswer.Of(message.Response);
        }
        catch (AuthenticationFailedException)
        {
            return ServiceAnswer.NotSignedIn;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is RequestFailedException or OperationCanceledException or AggregateException or IOException)
        {
            return ServiceAnswer.Lost(exception);
        }
    }

    private static HttpPipelinePolicy Authentication(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity)
    {
        if (settings.AccessKey is { } key)
        {
            var octets = new byte[key.Length];
            return Convert.TryFromBase64String(key.Trim(), octets, out var length) && length > 0
                ? new HmacPolicy(octets[..length], clock)
                : throw new ArgumentException("AccessKey is not base64: copy one of the two keys of the Communication Services resource.");
        }

        return identity is null
            ? throw new ArgumentException("AccessKey is not set, and no identity is used instead: set one of the two.")
            : new BearerTokenAuthenticationPolicy(identity, Scope);
    }

    private sealed class PipelineOptions : ClientOptions;
}
