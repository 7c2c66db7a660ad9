using System.Net;
using Moq;

namespace CinWorkflows.Web.Tests.Problems;

public sealed class PipelineTests
{
    [Fact]
    public async Task UnknownAddress_IsAProblem()
    {
        await using var host = await ApiHost.StartAsync();

        (await host.GetAsync("/nothing")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MethodNotTaken_IsAProblemThatNamesThoseThatAre()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Delete, "/cases/CIN-1");

        answer.IsProblem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET", answer.Allow);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Failure_IsAProblemWithoutAWordOfIt(string environment)
    {
        await using var host = await ApiHost.StartAsync(environment: environment);
        host.Reader.Setup(reader => reader.FindAsync("CIN-1", It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("Alex Example"));

        var answer = await host.GetAsync("/cases/CIN-1");

        answer.IsProblem(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("Alex", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfFailuresAndRefusals_NamesNobody()
    {
        await using var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.FindAsync("CIN-9", It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("Alex Example"));

        await host.PostAsync("/cases", Requests.Start("CIN-1"));
        await host.PostAsync("/cases", Requests.Start("CIN-1"));
        await host.PostAsync("/cases", Requests.Start("CIN-2").Replace("\"child\"", "\"chld\"", StringComparison.Ordinal));
        await host.GetAsync("/cases/CIN-9");

        Assert.Contains("failed: System.InvalidOperationException", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_AreNotKeptByAnybody()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.Client.GetAsync("/packs");

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }
}
