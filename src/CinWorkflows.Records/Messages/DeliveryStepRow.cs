using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Messages;

/// <summary>One step on a message's way. Rows are only ever added: they are the evidence of what was sent to whom.</summary>
internal sealed class DeliveryStepRow
{
    public required string Key { get; init; }

    public required int Step { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Medium? Medium { get; init; }

    public required DeliveryState State { get; init; }

    public required string? Evidence { get; init; }

    public required string? Problem { get; init; }

    public DeliveryStep ToStep() => new(At, Medium, State, Evidence, Problem);

    public static void Map(EntityTypeBuilder<DeliveryStepRow> row)
    {
        row.ToTable("delivery_steps");
        row.HasKey(step => new { step.Key, step.Step });
    }
}
