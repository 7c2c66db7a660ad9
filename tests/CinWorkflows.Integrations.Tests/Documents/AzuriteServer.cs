using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.Documents;

namespace CinWorkflows.Integrations.Tests.Documents;

/// <summary>
/// Azurite, Microsoft's stand-in for Blob Storage, in node on a free port of this machine, over HTTPS with tokens as in Azure. It is
/// installed beside the tests the first time.
/// </summary>
[Needs(Tool.Node)]
public sealed partial class AzuriteServer : IAsyncLifetime
{
    private const string Advice = "The tests of documents need Node.js 20 or later with npm, and a registry that has 'azurite' (Documents/Azurite/package-lock.json).";

    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "Documents", "Azurite");
    private static readonly TimeSpan ForInstalling = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan ForStarting = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-azurite-");
    private readonly X509Certificate2 _certificate = SelfSigned();
    private Process? _process;
    private HttpClient _client = null!;
    private string _endpoint = "";

    /// <summary>Trusts the certificate of this server and no other.</summary>
    internal HttpPipelineTransport Transport { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Machine.Lacks(Tool.Node))
        {
            return;
        }

        await Installed.Value;
        await File.WriteAllTextAsync(PathOf("cert.pem"), _certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("key.pem"), _certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        _process = Start("node", [Path.Combine(Package, "node_modules", "azurite", "dist", "src", "blob", "main.js"), "--blobHost", "127.0.0.1", "--blobPort", "0", "--location", _folder.FullName, "--skipApiVersionCheck", "--silent", "--loose", "--disableTelemetry", "--oauth", "basic", "--cert", PathOf("cert.pem"), "--key", PathOf("key.pem")], _folder.FullName);
        _endpoint = $"{await ListeningAsync(_process)}/devstoreaccount1";
        _client = new(new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(_certificate.RawData) },
        });
        Transport = new HttpClientTransport(_client);
    }

    /// <summary>A container of its own for each test.</summary>
    internal async Task<BlobStoreSettings> NewContainerAsync()
    {
        var settings = MissingContainer();
        using var response = await SendAsync(HttpMethod.Put, $"{settings.Container}?restype=container");
        Assert.True(response.StatusCode == HttpStatusCode.Created, $"Azurite made no container: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return settings;
    }

    internal BlobStoreSettings MissingContainer() =>
        new() { Endpoint = new(_endpoint), Container = $"documents-{Guid.NewGuid():N}", RetryAfter = TimeSpan.FromMilliseconds(1) };

    /// <summary>Asks the service itself, past the store.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, $"{_endpoint}/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AzuriteToken.Now());
        request.Headers.Add("x-ms-version", "2023-11-03");
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        return await _client.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _client?.Dispose();
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task InstallAsync()
    {
        // npm writes this file last: without it an installation was broken off.
        if (File.Exists(Path.Combine(Package, "node_modules", ".package-lock.json")))
        {
            return;
        }

        using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Package);
        using var late = new CancellationTokenSource(ForInstalling);
        try
        {
            var (output, error) = (npm.StandardOutput.ReadToEndAsync(late.Token), npm.StandardError.ReadToEndAsync(late.Token));
            await npm.WaitForExitAsync(late.Token);
            await output;
            Assert.True(npm.ExitCode == 0, $"'npm ci' failed. {Advice}\n{await error}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new TimeoutException($"'npm ci' took longer than {ForInstalling.TotalSeconds} seconds. {Advice}");
        }
    }

    /// <summary>The address that it says it listens on.</summary>
    private static async Task<string> ListeningAsync(Process process)
    {
        using var late = new CancellationTokenSource(ForStarting);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(late.Token) is { } line)
            {
                if (Listening().Match(line) is { Success: true } found)
                {
                    return found.Groups[1].Value;
                }
            }

            throw new InvalidOperationException($"Azurite ended: {await process.StandardError.ReadToEndAsync(late.Token)}");
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Azurite did not start within {ForStarting.TotalSeconds} seconds.");
        }
    }

    private static Process Start(string program, string[] arguments, string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"'{program}' is missing. {Advice}");
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    [GeneratedRegex(@"successfully listens on (https://\S+)")]
    private static partial Regex Listening();
}
