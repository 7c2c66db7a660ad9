using System.Net;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.Rebuild;

public sealed class RebuildTests
{
    [Fact]
    public async Task Answer_TellsHowManyThereAre()
    {
        await using var host = await ApiHost.StartAsync();
        host.Workflows.Setup(workflows => workflows.QueryAsync(It.IsAny<InstanceQuery?>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<InstanceStatus>());

        var answer = await host.PostAsync("/workflows/rebuild", """{ "dryRun": true }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"cases":0,"running":0,"lost":0,"outOfStep":0,"unknown":0,"raisedAgain":0}""", answer.Text);
    }

    [Fact]
    public async Task WhetherItIsADryRun_HasToBeSaid()
    {
        await using var host = await ApiHost.StartAsync();

        (await host.PostAsync("/workflows/rebuild", "{}")).IsProblem(HttpStatusCode.BadRequest, "dryRun: missing.");
    }
}
