using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// Lets no more messages begin than the 30 a minute that Exchange takes from a mailbox; the others are told when there is room. What is
/// urgent has places of its own in every minute, so no circulation is in its way. It knows what this process sent only: where another
/// sends from the same mailbox the service says that there were enough (429), and that wait is kept.
/// </summary>
internal sealed class SendingPace(TimeProvider time)
{
    public const int AMinute = 30;
    public const int ForUrgent = 6;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private readonly List<DateTimeOffset> _begun = [];

    /// <summary>Documents, digests and questions can wait a few minutes; what invites, cancels, or tells of a danger or a move cannot.</summary>
    public static bool IsUrgent(MessageKind kind) => kind is not (MessageKind.Digest or MessageKind.PlanCopy or MessageKind.ReviewRecord or MessageKind.ViewsRequest);

    /// <summary>Takes a place.</summary>
    /// <returns>How long it is until there is one; null where it is taken.</returns>
    public TimeSpan? Take(bool isUrgent)
    {
        var now = time.GetUtcNow();
        lock (_turn)
        {
            _begun.RemoveAll(at => at <= now - Minute);
            var places = isUrgent ? AMinute : AMinute - ForUrgent;
            if (_begun.Count >= places)
            {
                return _begun[^places] + Minute - now;
            }

            _begun.Add(now);
            return null;
        }
    }
}
