using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A child who is offered as urgent, or whose risk became so after that (N49): whoever is told of the arrival is told at any hour, not in the next working hours.</summary>
public static class UrgentArrival
{
    /// <summary>Whether a duty is about such an arrival.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="file">Its case.</param>
    public static bool Is(Duty duty, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(file);
        return duty.Kind == DutyKind.AcknowledgeTransfer && file.TransferIn?.Risk == TransferRisk.Urgent;
    }
}
