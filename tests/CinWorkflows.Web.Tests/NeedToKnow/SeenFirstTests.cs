using System.Net;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Attention;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>What needs somebody is counted among what they may know of.</summary>
public sealed class SeenFirstTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    [Fact]
    public async Task What_others_have_to_see_to_pushes_nothing_of_ones_own_off_the_list()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var stopped = Enumerable.Repeat("C-far", 250).Append("C-team").Select(id => new InstanceStatus { Name = "ChildInNeedCase", InstanceId = id, Status = RuntimeStatus.Failed, CreatedAt = ApiHost.Now, LastUpdatedAt = ApiHost.Now });
        world.Host.Workflows.Setup(client => client.QueryAsync(It.IsAny<InstanceQuery>(), It.IsAny<CancellationToken>())).Returns(() => stopped.ToAsyncEnumerable());

        var answer = await world.SendAsync(HttpMethod.Get, "/attention", AccessRole.Manager);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal(["C-team"], answer.Json.GetProperty("workflows").EnumerateArray().Select(workflow => workflow.GetProperty("instanceId").GetString()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(100, 4)]
    public async Task The_first_that_are_seen_are_shown_however_many_stand_between(int count, int shown)
    {
        var found = await SeenFirst.OfAsync(4, atMost => Task.FromResult<IReadOnlyList<int>>([.. Enumerable.Range(0, count).Take(atMost)]), all => Task.FromResult<IReadOnlyList<int>>([.. all.Where(number => number % 2 == 1)]));

        Assert.Equal(Enumerable.Range(0, shown).Select(place => (2 * place) + 1), found);
    }
}
