using System.Globalization;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Notices;

/// <summary>The key of the message by which a notice tells somebody: a pinned format.</summary>
public static class NoticeMessageKey
{
    /// <summary>The key.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="dutyKey">The duty.</param>
    /// <param name="opening">Which opening of that duty.</param>
    /// <param name="noticeKey">The notice.</param>
    /// <param name="recipientId">Who is told.</param>
    public static string Of(string caseId, string dutyKey, int opening, string noticeKey, string recipientId) =>
        string.Create(CultureInfo.InvariantCulture, $"{caseId}/{dutyKey}@{opening}/{noticeKey}/{recipientId}");

    /// <summary>The notice that a message tells; null where it is none.</summary>
    public static string? NoticeOf(MessageOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (before, after) = ($"{order.CaseId}/{order.Subject}@", $"/{order.To.Id}");
        if (order.Kind != MessageKind.Notice || !order.Key.StartsWith(before, StringComparison.Ordinal) || !order.Key.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        var opening = order.Key.IndexOf('/', before.Length);
        return opening < 0 || opening >= order.Key.Length - after.Length ? null : order.Key[(opening + 1)..^after.Length];
    }
}
