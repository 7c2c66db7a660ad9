using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>The ids of the commands that messages become: the same message has the same ids, and is recorded once. One act may cause two messages, of two transfers.</summary>
internal static class ExchangeCommandIds
{
    public static Guid Of(ExchangeMessage message) => CommandIds.Of($"exchange/{message.From}/{message.Transfer}/{message.Id}");

    public static Guid OfWays(ExchangeMessage message, string personId) => CommandIds.Of($"exchange/{message.From}/{message.Transfer}/{message.Id}/ways/{personId}");

    public static Guid OfPack(ExchangeMessage message) => CommandIds.Of($"exchange/{message.From}/{message.Transfer}/{message.Id}/pack");
}
