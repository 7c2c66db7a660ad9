namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>
/// How many requests the service takes from a subscription in a minute and in an hour
/// (https://learn.microsoft.com/azure/communication-services/concepts/service-limits#rate-limits-for-email).
/// </summary>
/// <param name="SendsAMinute">Sends.</param>
/// <param name="SendsAnHour">Sends.</param>
/// <param name="StatusesAMinute">Questions for an operation.</param>
/// <param name="StatusesAnHour">Questions for an operation.</param>
public sealed record EmailLimits(int SendsAMinute, int SendsAnHour, int StatusesAMinute, int StatusesAnHour)
{
    /// <summary>From a domain of one's own, before the limits were raised.</summary>
    public static EmailLimits CustomDomain { get; } = new(30, 100, 60, 200);

    /// <summary>From a domain that Azure manages; these cannot be raised.</summary>
    public static EmailLimits AzureManagedDomain { get; } = new(5, 10, 10, 20);

    /// <summary>Raised so far that no test meets them.</summary>
    public static EmailLimits Raised { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}
