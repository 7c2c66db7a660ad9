using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>The service in a process of its own, on a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StringBuilder _log;
    private readonly HttpClient _client;

    private ServerProcess(Process process, StringBuilder log, HttpClient client, TimeSpan firstRequest)
    {
        _process = process;
        _log = log;
        _client = client;
        FirstRequest = firstRequest;
    }

    /// <summary>From the start of the process until its first request was answered.</summary>
    public TimeSpan FirstRequest { get; }

    public Uri Address => _client.BaseAddress!;

    /// <summary>What it holds in memory now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> StartAsync(string dataFolder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var log = new StringBuilder();
        var clock = Stopwatch.StartNew();
        var process = Cin.Start("--data", dataFolder, "--url", url);
        process.OutputDataReceived += (_, line) => Keep(log, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new(url) };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited || clock.Elapsed > Patience)
            {
                process.Kill();
                throw new InvalidOperationException($"The service did not answer within {clock.Elapsed}:\n{log}");
            }

            await Task.Delay(10);
        }

        return new(process, log, client, clock.Elapsed);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body) =>
        _client.SendAsync(new(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

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
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}\n{_log}");
        return JsonNode.Parse(text)!;
    }

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

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/cases?take=1");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static void Keep(StringBuilder log, string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }
}
