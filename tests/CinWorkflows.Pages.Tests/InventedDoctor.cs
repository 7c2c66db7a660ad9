using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Pages.Tests;

/// <summary>A doctor who finds one thing right and one wrong.</summary>
internal sealed class InventedDoctor : IDoctor
{
    public async Task RunAsync(Func<TriedService, Task> told, CancellationToken cancellationToken)
    {
        await told(new("this machine", new(true, "The data folder can be written")));
        await told(new("northamptonshire: mail", new(false, "The mailbox can be read", "It is not the app's.") { Steps = [new(ItArea.Mailboxes, "Give the app the mailbox.", "Add-MailboxPermission")] }));
    }
}
