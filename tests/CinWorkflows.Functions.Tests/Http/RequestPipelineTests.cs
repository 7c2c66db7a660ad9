using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CinWorkflows.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Tests.Http;

/// <summary>The pipeline as the platform calls it: from within a request that was matched to the one function already.</summary>
public sealed class RequestPipelineTests : IDisposable
{
    private readonly List<IDisposable> _used = [];

    [Fact]
    public async Task An_endpoint_of_the_product_answers_though_the_platform_matched_the_request_to_its_function()
    {
        var client = await StartAsync("Development");

        var packs = await client.GetFromJsonAsync<JsonElement>("/packs");

        Assert.Contains("northamptonshire", packs.GetRawText());
    }

    [Fact]
    public async Task A_command_is_answered_with_what_is_wrong_with_it()
    {
        var client = await StartAsync("Development");

        var answer = await client.PostAsJsonAsync("/cases", new { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/packs")]
    [InlineData("/cases")]
    [InlineData("/health")]
    [InlineData("/nothing/here")]
    public async Task Outside_of_development_nobody_is_let_in_without_signing_in(string path)
    {
        var client = await StartAsync("Production");

        var answer = await client.GetAsync(path);

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{path} answered {(int)answer.StatusCode}.");
    }

    [Fact]
    public async Task The_address_for_changed_calendars_proves_itself_to_Microsoft_which_does_not_sign_in()
    {
        var client = await StartAsync("Production");

        var answer = await client.PostAsync("/calendar/notifications?validationToken=Validation%3A%20abc", content: null);

        Assert.Equal(("Validation: abc", "text/plain"), (await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Where_a_sign_in_is_set_development_asks_for_it_too()
    {
        var client = await StartAsync("Development", ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"), ("SignIn:Audience", "api://cin-workflows"));

        var answer = await client.GetAsync("/packs");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task School_terms_and_bank_holidays_are_on_the_record_of_this_host_too()
    {
        var client = await StartAsync("Development");

        var set = await client.PutAsJsonAsync("/terms/northamptonshire", new { terms = new[] { new { name = "Spring", from = "2026-01-05", to = "2026-03-27" } } });

        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        Assert.Contains("Spring", await client.GetStringAsync("/terms"), StringComparison.Ordinal);
        Assert.Equal("[]", await client.GetStringAsync("/holidays"));
    }

    [Fact]
    public async Task What_is_nowhere_is_not_found()
    {
        var client = await StartAsync("Development");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/cases/NOBODY")).StatusCode);
    }

    [Fact]
    public async Task The_pages_of_the_staff_are_here_too_and_what_is_no_page_is_said_so_by_one()
    {
        var client = await StartAsync("Development");

        Assert.Contains("Who are you?", await client.GetStringAsync("/casework"), StringComparison.Ordinal);
        var nowhere = await client.GetAsync("/casework/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (nowhere.StatusCode, nowhere.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Page not found", await nowhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_programs_alone_sign_in_there_are_no_pages()
    {
        var client = await StartAsync("Development", ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"), ("SignIn:Audience", "api://cin-workflows"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/casework")).StatusCode);
    }

    public void Dispose() => _used.ForEach(used => used.Dispose());

    private async Task<HttpClient> StartAsync(string environment, params (string Name, string? Value)[] settings)
    {
        // The record's file is allowed in development only; what is asked here is who is let in.
        var app = Keep(new TestApp("Development", settings));
        var services = app.Services();
        services.Configure<Web.Settings.CinWorkflowsApiOptions>(options => options.AllowLoopbackDevelopment = environment == Environments.Development);
        var host = Keep(new HostBuilder().ConfigureWebHost(web => web
                .UseKestrel()
                .UseUrls("http://127.0.0.1:0")
                .ConfigureServices(platform =>
                {
                    platform.AddRouting();
                    foreach (var service in services)
                    {
                        platform.Add(service);
                    }
                })
                .Configure(platform => platform.Run(AsTheFunctionDoes)))
            .Build());
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return Keep(new HttpClient { BaseAddress = new(address) });
    }

    private static Task AsTheFunctionDoes(HttpContext http)
    {
        http.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The platform's own endpoint was asked again."), null, "Http"));
        http.Request.RouteValues["path"] = http.Request.Path.Value;
        return http.RequestServices.GetRequiredService<RequestPipeline>().AnswerAsync(http);
    }

    private T Keep<T>(T used)
        where T : IDisposable
    {
        _used.Insert(0, used);
        return used;
    }
}
