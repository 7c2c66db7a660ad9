using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>The service in a process of its own, on a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = [];
    private readonly TaskCompletionSource _runs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        _client = new() { BaseAddress = address };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>From the start of the process until its first request was answered.</summary>
    public TimeSpan FirstRequest { get; private set; }

    /// <summary>The processor time that it took until then. The clock also tells of what runs beside it.</summary>
    public TimeSpan StartCost { get; private set; }

    public Uri Address => _client.BaseAddress!;

    /// <summary>What it has said so far, line by line.</summary>
    public IReadOnlyCollection<string> Log => [.. _log];

    /// <summary>What it holds in memory now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static Task<ServerProcess> StartAsync(string dataFolder) => StartAsync(dataFolder, new Dictionary<string, string>());

    public static Task<ServerProcess> StartAsync(string dataFolder, IReadOnlyDictionary<string, string> environment) =>
        StartAsync(dataFolder, arguments => Cin.Start(["--empty", .. arguments], environment));

    /// <summary>As a newcomer starts it: with the invented cases.</summary>
    public static Task<ServerProcess> StartDemoAsync(string dataFolder) => StartAsync(dataFolder, Cin.Start);

    /// <summary>On a disk of its own of a few megabytes.</summary>
    public static Task<ServerProcess> StartOnDiskAsync(string dataFolder, int megabytes) =>
        StartAsync(dataFolder, arguments => Cin.StartOnDisk(dataFolder, megabytes, ["--empty", .. arguments]));

    /// <summary>Where a path of this process is for others.</summary>
    public string Seen(string path) => $"/proc/{_process.Id}/root{path}";

    private static async Task<ServerProcess> StartAsync(string dataFolder, Func<string[], Process> start)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(start(["--data", dataFolder, "--url", address.GetLeftPart(UriPartial.Authority)]), address);
        try
        {
            await server._runs.Task.WaitAsync(Patience);
            await server.GetAsync("/cases?take=1");
        }
        catch (Exception problem) when (problem is TimeoutException or HttpRequestException or InvalidOperationException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The service did not answer within {clock.Elapsed}:\n{string.Join('\n', server.Log)}", problem);
        }

        server.FirstRequest = clock.Elapsed;
        server._process.Refresh();
        server.StartCost = server._process.TotalProcessorTime;
        return server;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body) =>
        _client.SendAsync(new(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    public async Task<HttpResponseMessage> UploadAsync(string path, byte[] zip)
    {
        using var content = new ByteArrayContent(zip);
        content.Headers.ContentType = new("application/zip");
        return await _client.PostAsync(path, content);
    }

    /// <summary>Sends what has to be accepted, and returns the answer.</summary>
    public async Task<JsonNode> DoAsync(HttpMethod method, string path, JsonNode body)
    {
        using var response = await SendAsync(method, path, body.ToJsonString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}\n{string.Join('\n', Log)}");
        return JsonNode.Parse(text)!;
    }

    public Task<string> PageAsync(string path) => _client.GetStringAsync(path);

    public async Task<JsonNode> GetAsync(string path) => (await _client.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _client.Dispose();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Keeps a line. The last that it says of its start comes once requests are answered; none comes where the process has ended.</summary>
    private void Keep(string? line)
    {
        if (line is null)
        {
            _runs.TrySetException(new InvalidOperationException("The service ended by itself."));
            return;
        }

        _log.Enqueue(line);
        if (line == FirstSteps.Stop)
        {
            _runs.TrySetResult();
        }
    }
}
