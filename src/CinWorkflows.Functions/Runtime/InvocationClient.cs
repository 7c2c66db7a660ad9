using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Runtime;

/// <summary>
/// The client of one invocation. The runtime hands a client to a function as a binding and to nobody else: a function that starts or
/// tells workflows puts it here, and whatever it calls gets it by injection.
/// </summary>
public sealed class InvocationClient
{
    private IWorkflowClient? _client;

    /// <summary>The port on the client that was bound.</summary>
    /// <exception cref="InvalidOperationException">The function has no client binding, or has not handed it over.</exception>
    public IWorkflowClient Client => _client
        ?? throw new InvalidOperationException("Workflows were needed by a function that did not bind a client: give it a [DurableClient] parameter and call Bind.");

    /// <summary>Takes the client that was bound to this invocation.</summary>
    public void Bind(DurableTaskClient client) => _client = new DurableTaskWorkflowClient(client);
}
