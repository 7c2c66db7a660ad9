using System.Diagnostics.Metrics;
using System.Text;
using CinWorkflows.Integrations.Telemetry;
using CinWorkflows.Workflows.Gauges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Integrations.Tests.Telemetry;

public sealed class MetricsExportTests
{
    [Fact]
    public async Task A_reading_of_0_arrives_at_the_collector_and_leaves_once()
    {
        var received = new List<string>();
        await using var collector = await CollectorAsync(received);
        var services = Services(collector.Urls.Single());
        var export = services.GetServices<IHostedService>().Single();
        using var meter = new Meter(ServiceGauges.MeterName);
        var gauge = meter.CreateGauge<int>("cin.messages.dead");

        await export.StartAsync(default);
        gauge.Record(0, new KeyValuePair<string, object?>(ServiceGauges.Authority, "northamptonshire"));
        await export.StopAsync(default);
        await services.DisposeAsync();

        var told = Assert.Single(received, body => body.Contains("cin.messages.dead", StringComparison.Ordinal));
        Assert.Contains("/v1/metrics", told, StringComparison.Ordinal);
        Assert.Contains("northamptonshire", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_collector_nothing_is_added(string? address) =>
        Assert.Empty(new ServiceCollection().AddTelemetryCollector(Settings(address)));

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("/collector")]
    public void What_is_no_address_is_refused_and_named(string address) => Assert.Contains(
        TelemetryRegistration.CollectorEndpoint,
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddTelemetryCollector(Settings(address))).Message);

    private static ServiceProvider Services(string address)
    {
        var settings = Settings(address);
        return new ServiceCollection().AddSingleton<IConfiguration>(settings).AddTelemetryCollector(settings).BuildServiceProvider();
    }

    private static IConfigurationRoot Settings(string? address) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [TelemetryRegistration.CollectorEndpoint] = address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" })
        .Build();

    private static async Task<WebApplication> CollectorAsync(List<string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            lock (received)
            {
                received.Add($"{http.Request.Path}\n{Encoding.Latin1.GetString(body.ToArray())}");
            }

            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        await app.StartAsync();
        return app;
    }
}
