using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>
/// Whether the address at which Microsoft tells of changes proves itself as Microsoft asks it to: it gives a token back as plain text
/// (https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#notificationurl-validation).
/// </summary>
internal sealed class NotificationProbe(GraphConnection connection)
{
    private const string Token = "Validation: CinWorkflows doctor";

    public async Task<IReadOnlyList<Tried>> TryAsync(CancellationToken cancellationToken)
    {
        if (connection.Settings.NotificationAddress is not { } address)
        {
            return [];
        }

        var what = $"Be told of changes at {address.Authority}";
        var fix = await FixAsync(address, cancellationToken);
        var step = new ItStep(ItArea.Notifications, $"Let Microsoft Graph reach {address.AbsoluteUri} from the internet by https, with a certificate that is trusted everywhere and no sign-in before it; everything else of the service can stay closed.");
        return [new(fix is null ? new(Ok: true, what) : new(Ok: false, what, fix) { Steps = [step] })];
    }

    private async Task<string?> FixAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = connection.Settings.Timeout };
            using var answer = await http.PostAsync(new UriBuilder(address) { Query = $"validationToken={Uri.EscapeDataString(Token)}" }.Uri, content: null, cancellationToken);
            return !answer.IsSuccessStatusCode ? $"{address.Authority} answered {(int)answer.StatusCode}: NotificationAddress must end with /calendar/notifications, and nothing before the service may ask for a sign-in or send elsewhere."
                : await answer.Content.ReadAsStringAsync(cancellationToken) != Token ? $"Another service than this one answers at {address.Authority}: correct NotificationAddress."
                : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return $"{address.Authority} could not be reached from this machine: is the service running there, and does the name lead to it? Until Microsoft can reach it, changes in Outlook are seen within five minutes instead of at once.";
        }
    }
}
