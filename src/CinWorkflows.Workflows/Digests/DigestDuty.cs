using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>A duty in a digest.</summary>
/// <param name="View">The duty.</param>
/// <param name="Group">How soon it asks for the reader.</param>
/// <param name="News">What has come about it since the last digest.</param>
public sealed record DigestDuty(DutyView View, DigestGroup Group, DigestNews News)
{
    /// <summary>The day of the meeting by which it will be done in time; null where none is arranged.</summary>
    public DateOnly? ArrangedFor { get; init; }

    /// <summary>Where it was moved, the day on which it was due before; null where it had none.</summary>
    public DateOnly? MovedFrom { get; init; }
}
