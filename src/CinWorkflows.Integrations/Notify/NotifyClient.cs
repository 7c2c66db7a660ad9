using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Integrations.Notify;

/// <summary>The requests of Notify's API, version 2, that are made here. None is repeated.</summary>
internal sealed class NotifyClient
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly NotifyKey _key;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public NotifyClient(NotifySettings settings, TimeProvider clock)
    {
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        _key = new(settings.ApiKey);
        _clock = clock;
        _http = new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false })
        {
            BaseAddress = settings.Endpoint,
            Timeout = settings.Timeout,
        };
    }

    public static string NameOf(Medium medium) => medium switch
    {
        Medium.Email => "email",
        Medium.Text => "sms",
        _ => "letter",
    };

    public Task<NotifyAnswer> SendAsync(Medium medium, NotifyRequest request, CancellationToken cancellationToken) =>
        AskAsync(new(HttpMethod.Post, $"v2/notifications/{NameOf(medium)}") { Content = JsonContent.Create(request, options: Json) }, cancellationToken);

    public Task<NotifyAnswer> FindAsync(Medium medium, string reference, CancellationToken cancellationToken) =>
        AskAsync(new(HttpMethod.Get, $"v2/notifications?template_type={NameOf(medium)}&reference={Uri.EscapeDataString(reference)}"), cancellationToken);

    public Task<NotifyAnswer> LookUpAsync(string id, CancellationToken cancellationToken) =>
        AskAsync(new(HttpMethod.Get, $"v2/notifications/{Uri.EscapeDataString(id)}"), cancellationToken);

    public Task<NotifyAnswer> TemplateAsync(string id, CancellationToken cancellationToken) =>
        AskAsync(new(HttpMethod.Get, $"v2/template/{Uri.EscapeDataString(id)}"), cancellationToken);

    private async Task<NotifyAnswer> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                var now = _clock.GetUtcNow();
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key.Token(now));
                using var response = await _http.SendAsync(request, cancellationToken);
                return await NotifyAnswer.OfAsync(response, now, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is HttpRequestException or OperationCanceledException or IOException)
            {
                return NotifyAnswer.Lost(exception);
            }
        }
    }
}
