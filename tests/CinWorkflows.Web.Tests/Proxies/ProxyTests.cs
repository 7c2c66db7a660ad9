using System.Net;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Web.Tests.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Proxies;

/// <summary>Who the client is where proxies pass requests on.</summary>
public sealed class ProxyTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private const int Guesses = 60;

    private static readonly ProxySettings ThisMachine = new([IPAddress.Loopback], [], 1);

    [Fact]
    public async Task Behind_a_proxy_of_the_settings_each_client_has_limits_of_its_own()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, proxies: ThisMachine);
        for (var guess = 0; guess < Guesses; guess++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await GuessAsync(host, "198.51.100.1"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(host, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.NotFound, await GuessAsync(host, "198.51.100.2"));
    }

    [Fact]
    public async Task What_a_client_says_of_itself_before_the_proxy_is_not_believed()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, proxies: ThisMachine);

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(host, guess => $"203.0.113.{guess}, 198.51.100.1"));
    }

    [Fact]
    public async Task Where_two_proxies_stand_one_behind_the_other_the_client_is_the_one_before_both()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, proxies: new([IPAddress.Loopback], [IPNetwork.Parse("10.1.0.0/16")], 2));

        Assert.Equal(HttpStatusCode.NotFound, await LastOfAsync(host, guess => $"198.51.100.{guess}, 10.1.2.3"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(host, guess => $"203.0.113.{guess}, 192.0.2.1"));
    }

    [Fact]
    public async Task Without_the_setting_a_forwarded_address_is_ignored()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(host, guess => $"198.51.100.{guess}"));
    }

    [Fact]
    public async Task A_proxy_that_is_not_in_the_settings_is_not_believed()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, proxies: new([IPAddress.Parse("10.9.9.9")], [], 1));

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(host, guess => $"198.51.100.{guess}"));
    }

    [Fact]
    public async Task Logs_name_the_network_of_the_client_and_not_of_the_proxy()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings, proxies: ThisMachine);

        await host.SendAsync(HttpMethod.Get, "/transfer/nothing", null, ("X-Forwarded-For", "198.51.100.7"));

        Assert.Contains("was asked for from 198.51.100.0/24", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sign_in_no_proxy_is_believed_and_nothing_starts() =>
        Assert.Contains("Proxies is set, and no sign-in is", Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCinWorkflowsApi(null, ThisMachine)).Message, StringComparison.Ordinal);

    [Fact]
    public void Addresses_networks_and_hops_are_read()
    {
        var read = Read(("Proxies:0", "10.0.0.5"), ("Proxies:1", "2001:db8::/32"), ("ProxyHops", "2"))!;

        Assert.Equal([IPAddress.Parse("10.0.0.5")], read.Addresses);
        Assert.Equal([IPNetwork.Parse("2001:db8::/32")], read.Networks);
        Assert.Equal(2, read.Hops);
        Assert.Null(Read());
        Assert.Equal(1, Read(("Proxies:0", "10.0.0.5"))!.Hops);
    }

    [Theory]
    [InlineData("Proxies:0", "proxy.council.example", "Proxies:0")]
    [InlineData("Proxies:0", "0.0.0.0/0", "never all addresses")]
    [InlineData("Proxies:0", "::/0", "never all addresses")]
    [InlineData("ProxyHops", "0", "ProxyHops")]
    [InlineData("ProxyHops", "many", "ProxyHops")]
    public void What_does_not_fit_stops_the_start_and_is_named(string setting, string value, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    private static ProxySettings? Read(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build().Proxies();

    /// <summary>One guess more than a client has.</summary>
    private static async Task<HttpStatusCode> LastOfAsync(ApiHost host, Func<int, string> from)
    {
        for (var guess = 0; guess < Guesses; guess++)
        {
            await GuessAsync(host, from(guess));
        }

        return await GuessAsync(host, from(Guesses));
    }

    private static async Task<HttpStatusCode> GuessAsync(ApiHost host, string from) =>
        (await host.SendAsync(HttpMethod.Get, "/feeds/guess.ics", null, ("X-Forwarded-For", from))).Status;
}
