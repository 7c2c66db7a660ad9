using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>
/// A certified OpenID provider (npm <c>oidc-provider</c>) in node, on a free port of this machine, in the place of the tenant. Who writes a
/// protocol and answers it with the same eyes sees no mistake. It is installed beside the tests the first time.
/// </summary>
[Needs(Tool.Node)]
public sealed partial class OpenIdProvider : IAsyncLifetime
{
    public const string ClientId = "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11";
    public const string Service = "https://cin.example";

    private const string Secret = "only-for-the-tests";

    public static readonly Guid Tenant = new("c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d");

    private static readonly string Package = Path.Combine(AppContext.BaseDirectory, "SignIn", "Provider");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    internal SignInSettings Settings => new(Tenant, ClientId, Address, "oid") { Browsers = Browsers };

    internal static BrowserSignIn Browsers => new(ClientId, Secret, TimeSpan.FromHours(8), TimeSpan.FromMinutes(30), RoleSource.Token);

    public async Task InitializeAsync()
    {
        if (Machine.Lacks(Tool.Node))
        {
            return;
        }

        await Installed.Value;
        _process = Start("node", ["provider.mjs", $"{Tenant}", ClientId, Secret, $"{Service}{ProviderSignIn.ReturnAddress}"]);
        using var late = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                Address = new(found.Groups[1].Value);
                return;
            }
        }

        throw new InvalidOperationException($"The provider ended: {await _process.StandardError.ReadToEndAsync(late.Token)}");
    }

    /// <summary>From now on this person signs in, with what the tenant says of them.</summary>
    public Task KnowsAsync(string staffId, string[] roles, Action<JsonObject>? change = null, int secondsValid = 3600)
    {
        var claims = new JsonObject
        {
            ["oid"] = staffId,
            ["tid"] = $"{Tenant}",
            ["name"] = $"Robin {staffId}",
            ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]),
        };
        change?.Invoke(claims);
        return SetAsync(new() { ["account"] = staffId, ["claims"] = claims, ["lifetime"] = secondsValid });
    }

    public async Task DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _client.Dispose();
    }

    private async Task SetAsync(JsonObject state)
    {
        using var answer = await _client.PutAsJsonAsync(new Uri(Address, "control"), state);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task InstallAsync()
    {
        // npm writes this file last: without it an installation was broken off.
        if (File.Exists(Path.Combine(Package, "node_modules", ".package-lock.json")))
        {
            return;
        }

        using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        using var late = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (npm.StandardOutput.ReadToEndAsync(late.Token), npm.StandardError.ReadToEndAsync(late.Token));
            await npm.WaitForExitAsync(late.Token);
            Assert.True(npm.ExitCode == 0, $"'npm ci' failed. The tests of signing in need a registry that has 'oidc-provider'.\n{await output}\n{await error}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new TimeoutException($"'npm ci' took longer than {Patience.TotalSeconds} seconds.");
        }
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Package, RedirectStandardOutput = true, RedirectStandardError = true })!;

    [GeneratedRegex(@"listens on (http://\S+)")]
    private static partial Regex Listening();
}
