using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Pages.Tests.Cases;

[Collection(PagesCollection.Name)]
public sealed class MessagesTests(PagesWorld world)
{
    [Fact]
    public async Task What_was_tried_to_deliver_many_messages_is_read_as_that_of_each_is()
    {
        var caseId = await world.PlannedCaseAsync();
        var reader = world.Get<ICaseReader>();
        IReadOnlyList<MessageHistory> all;
        while ((all = await reader.MessageHistoriesAsync(new(caseId, Take: 200), default)).All(history => history.Steps.Count == 0))
        {
            await Task.Delay(20);
        }

        foreach (var history in all.Where(one => one.Message.State is DeliveryState.Accepted or DeliveryState.Delivered))
        {
            Assert.Equal((await reader.MessageAsync(history.Message.Order.Id, default))!.Steps, history.Steps);
        }
    }
}
