using CinWorkflows.Web.Attention;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Web.Doors;

internal sealed class AttentionDoor(AttentionReading reading, IEnumerable<IDoctor> doctors) : IAttentionDoor
{
    public bool HasDoctor => doctors.Any();

    public Task<AttentionState> ReadAsync(CancellationToken cancellationToken) => reading.ReadAsync(cancellationToken);

    public async Task<IReadOnlyList<TriedService>> TryAsync(CancellationToken cancellationToken)
    {
        var found = new List<TriedService>();
        foreach (var doctor in doctors)
        {
            await doctor.RunAsync(tried =>
            {
                found.Add(tried);
                return Task.CompletedTask;
            }, cancellationToken);
        }

        return found;
    }
}
