using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// The client of one authority. The SDK's assembly is 40 MB: it is loaded with the first request, so the client is a plain field
/// and made on demand.
/// </summary>
internal sealed class GraphConnection(GraphSettings settings, TokenCredential? credential, TimeProvider time) : IDisposable
{
    private readonly Lock _making = new();
    private GraphServiceClient? _client;
    private HttpClient? _http;
    private TokenCredential? _credential = credential;

    public GraphSettings Settings => settings;

    public GraphServiceClient Client
    {
        get
        {
            lock (_making)
            {
                return _client ??= Make();
            }
        }
    }

    public TokenCredential Credential
    {
        get
        {
            lock (_making)
            {
                return _credential ??= GraphCredential.From(settings, time);
            }
        }
    }

    /// <summary>What a token is asked for: every permission that the app was granted.</summary>
    public string Scope => settings.Endpoint.IsLoopback
        ? "https://graph.microsoft.com/.default"
        : $"{settings.Endpoint.GetLeftPart(UriPartial.Authority)}/.default";

    public void Dispose()
    {
        _client?.Dispose();
        _http?.Dispose();
    }

    private GraphServiceClient Make()
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers();
        handlers[handlers.IndexOf(handlers.OfType<RetryHandler>().Single())] = new RetryHandler(ReadRetry.Option);
        handlers.Add(new MailboxQueue(time));
        var socket = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10) };
        _http = GraphClientFactory.Create(handlers, finalHandler: socket);
        _http.Timeout = settings.Timeout;
        var signIn = new GraphSignIn(() => Credential, settings.Endpoint, Scope);
        return new GraphServiceClient(_http, signIn, settings.Endpoint.AbsoluteUri.TrimEnd('/'));
    }
}
