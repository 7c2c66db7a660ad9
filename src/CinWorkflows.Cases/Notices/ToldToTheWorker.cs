using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Notices;

/// <summary>A danger that nobody on the case found, as another authority told it or the service found it: its worker is told that it arose, as the manager is (N25, N49, N54).</summary>
public static class ToldToTheWorker
{
    /// <summary>Whether a duty is about such a danger.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="file">Its case.</param>
    public static bool Is(Duty duty, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(file);
        return duty switch
        {
            { Kind: DutyKind.DiscussSafeguardingConcern, Subject: NamedSubject { Id: var id } } => file.Concerns.Any(concern => concern.Id == id && concern.IsFound),
            { Subject: RiskNoteSubject } => UrgentArrival.Is(duty, file),
            _ => false,
        };
    }
}
