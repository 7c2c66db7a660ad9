using CinWorkflows.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>As what the service starts, and where it listens.</summary>
public sealed class StartTests : IDisposable
{
    private const string SignIn = """ "SignIn": { "TenantId": "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d", "Audience": "api://cin" } """;
    private const string Proxies = """ "Proxies": [ "10.0.0.5" ] """;

    private readonly ServerSettings _settings = new(Directory.CreateTempSubdirectory("cin-start-").FullName);

    [Theory]
    [InlineData("", "serve", "No sign-in is set")]
    [InlineData(SignIn, "demo", "This data folder has a sign-in")]
    [InlineData(SignIn, "serve --development", "Leave one of them out")]
    [InlineData(SignIn, "--development", "Leave one of them out")]
    [InlineData("", "--url http://0.0.0.0:5080", "without a sign-in the service listens on this machine only, for example http://127.0.0.1:5080. To let others in, set the section SignIn in settings.json")]
    [InlineData("", "demo --url http://192.0.2.1:5080", "without a sign-in the service listens on this machine only")]
    [InlineData("", "serve --development --url http://[::]:5080", "without a sign-in the service listens on this machine only")]
    [InlineData(SignIn, "--url http://0.0.0.0:5080", "Name its address in Proxies")]
    [InlineData("", "--url http://*:5080", "an address such as http://127.0.0.1:5080 is expected")]
    [InlineData("", "--url https://127.0.0.1:5080", "TLS is a proxy's")]
    [InlineData("", "--url http://localhost:5080/;http://0.0.0.0:5080", "an address such as http://127.0.0.1:5080 is expected, and one only")]
    [InlineData("", "--url http://127.0.0.1:5080;http://[::1]:5081", "an address such as http://127.0.0.1:5080 is expected, and one only")]
    [InlineData("", "--url http://loopback:5080", "for any other name the server would listen on every address of this machine")]
    [InlineData("", "--url http://localhost.:5080", "for any other name")]
    [InlineData("", "--url http://me@127.0.0.1:5080", "for any other name")]
    [InlineData("", "--url http://127.0.0.1:5080/cin", "nothing after the port")]
    [InlineData("", "--url http://127.0.0.1:5080?a=b", "nothing after the port")]
    [InlineData("", "--url http://unix:/run/cin.sock", "an address such as")]
    [InlineData(SignIn, "--url http://cin.council.example:5080", "for any other name")]
    [InlineData(""" "Kestrel": { "Endpoints": { "Open": { "Url": "http://0.0.0.0:5080" } } } """, "", "Kestrel:Endpoints is set, which this service does not read")]
    public async Task What_does_not_go_together_is_refused_in_words_with_what_to_do(string settings, string arguments, string told)
    {
        await WriteAsync(settings);

        var ran = await Cin.RunAsync([.. Words(arguments), "--data", _settings.DataFolder]);

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(told, ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_settings.RecordFile), "a record was made");
    }

    [Theory]
    [InlineData(Proxies, "Proxies is set, and no sign-in is")]
    [InlineData(""" "Proxies": [ "everybody" ] """, "Proxies:0: the address of a proxy")]
    [InlineData(""" "SignIn": { "TenantId": "common" } """, "The sign-in is not set up.")]
    public async Task A_setting_at_fault_stops_the_start_and_is_named(string settings, string told)
    {
        await WriteAsync(settings);

        var ran = await Cin.RunAsync("--data", _settings.DataFolder);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(told, ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("HTTP://LOCALHOST:5080/")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.2")]
    [InlineData("http://[::1]:5080")]
    public void On_this_machine_it_may_listen_without_a_sign_in(string url) =>
        Assert.Null(Listening.Fault(url, new ConfigurationBuilder().Build(), null, null));

    [Theory]
    [InlineData("demo")]
    [InlineData("")]
    [InlineData("--development")]
    [InlineData("serve --development")]
    public async Task A_record_on_which_people_have_signed_in_is_opened_without_a_sign_in_by_nobody_also_from_a_backup(string arguments)
    {
        await WriteAsync(SignIn);
        await RunAsync();
        var restored = Path.Combine(_settings.DataFolder, "restored");
        var backup = Path.Combine(_settings.DataFolder, "cin.zip");
        Assert.Equal(0, (await Cin.RunAsync("backup", backup, "--data", _settings.DataFolder)).ExitCode);
        Assert.Equal(0, (await Cin.RunAsync("restore", backup, "--data", restored, "--without-whole-list")).ExitCode);
        File.Delete(_settings.SettingsFile);
        await File.WriteAllTextAsync(Path.Combine(restored, "settings.json"), "{}");

        var ran = await Cin.RunAsync([.. Words(arguments), "--data", _settings.DataFolder]);
        var copied = await Cin.RunAsync([.. Words(arguments), "--data", restored]);

        Assert.Equal((2, 2), (ran.ExitCode, copied.ExitCode));
        Assert.Contains("is real: it is that of a service with a sign-in, or a return was taken over into it, and no sign-in is set (there is no settings.json)", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("settings.json has no section SignIn", copied.Errors, StringComparison.Ordinal);
        Assert.Contains("is real", Assert.Throws<InvalidOperationException>(() => EmbeddedServer.Build(_settings, "http://127.0.0.1:0")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_which_it_cannot_be_read_whether_it_is_real_is_not_opened_and_that_is_said()
    {
        await File.WriteAllTextAsync(_settings.RecordFile, new string('x', 8192));

        var ran = await Cin.RunAsync("demo", "--data", _settings.DataFolder, "--url", "http://127.0.0.1:0");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("the record", ran.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_the_demo_becomes_real_when_a_sign_in_is_set()
    {
        await RunAsync();
        await RunAsync();
        await WriteAsync(SignIn);
        await RunAsync();
        File.Delete(_settings.SettingsFile);

        Assert.Throws<InvalidOperationException>(() => EmbeddedServer.Build(_settings, "http://127.0.0.1:0"));
    }

    [Fact]
    public void With_a_sign_in_and_a_proxy_it_may_listen_beyond_this_machine() =>
        Assert.Null(Listening.Fault(
            "http://0.0.0.0:5080",
            new ConfigurationBuilder().Build(),
            new(Guid.NewGuid(), "api://cin", new("https://login.microsoftonline.com/"), "oid"),
            new([System.Net.IPAddress.Parse("10.0.0.5")], [], 1)));

    [Fact]
    public void A_host_that_is_built_otherwise_does_not_listen_there_either() =>
        Assert.Contains("this machine only", Assert.Throws<InvalidOperationException>(() => EmbeddedServer.Build(_settings, "http://0.0.0.0:0")).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_settings.DataFolder, recursive: true);

    private async Task RunAsync()
    {
        await using var app = EmbeddedServer.Build(_settings, "http://127.0.0.1:0");
        await app.StartAsync();
        await app.StopAsync();
    }

    private static string[] Words(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Task WriteAsync(string settings) => File.WriteAllTextAsync(_settings.SettingsFile, $"{{ {settings} }}");
}
