namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>
/// A mailbox sends 30 messages a minute
/// (https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits-1).
/// </summary>
internal sealed class SendingRate(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public int MostAMinute { get; set; } = 30;

    public List<DateTimeOffset> All { get; } = [];

    /// <summary>Takes a place.</summary>
    /// <returns>How long to wait for one; null where it is taken.</returns>
    public TimeSpan? Take()
    {
        var now = time.GetUtcNow();
        var recent = All.Where(at => at > now - Minute).ToList();
        if (recent.Count >= MostAMinute)
        {
            return recent[^MostAMinute] + Minute - now;
        }

        All.Add(now);
        return null;
    }
}
