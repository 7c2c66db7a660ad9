namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// How many requests the service takes by default: fewer from a domain that Azure manages than from one's own
/// (https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email).
/// </summary>
/// <param name="SendsAMinute">E-mails a minute.</param>
/// <param name="SendsAnHour">E-mails an hour.</param>
/// <param name="StatusRequestsAMinute">Questions about e-mails a minute.</param>
/// <param name="StatusRequestsAnHour">Questions about e-mails an hour.</param>
internal sealed record DomainLimits(int SendsAMinute, int SendsAnHour, int StatusRequestsAMinute, int StatusRequestsAnHour)
{
    private const string AzureManaged = ".azurecomm.net";

    private static readonly DomainLimits OfOwn = new(30, 100, 60, 200);
    private static readonly DomainLimits OfAzures = new(5, 10, 10, 20);

    /// <summary>Those of the settings, and elsewhere those of the sender's domain.</summary>
    public static DomainLimits Of(AzureCommunicationSettings settings)
    {
        var known = settings.Sender.EndsWith(AzureManaged, StringComparison.OrdinalIgnoreCase) ? OfAzures : OfOwn;
        return new(
            settings.SendsAMinute ?? known.SendsAMinute,
            settings.SendsAnHour ?? known.SendsAnHour,
            settings.StatusRequestsAMinute ?? known.StatusRequestsAMinute,
            settings.StatusRequestsAnHour ?? known.StatusRequestsAnHour);
    }
}
