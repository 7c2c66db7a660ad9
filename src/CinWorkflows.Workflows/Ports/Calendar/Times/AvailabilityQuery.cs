namespace CinWorkflows.Workflows.Ports.Calendar.Times;

/// <summary>Asks when people and rooms are busy.</summary>
/// <param name="Mailbox">In whose name it is asked.</param>
/// <param name="Addresses">Of whom.</param>
/// <param name="From">From.</param>
/// <param name="To">Until; the adapter splits what is longer than its service allows.</param>
public sealed record AvailabilityQuery(string Mailbox, IReadOnlyList<string> Addresses, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"availability of {Addresses.Count}";
}
