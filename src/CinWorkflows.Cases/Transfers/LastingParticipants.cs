using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Whoever takes part in a case as it goes on. The former authority's worker comes to the meeting after the move (N62); beyond it nothing is sent
/// to them by rule and nothing asked of them, unless people here give them the plan.
/// </summary>
public static class LastingParticipants
{
    /// <summary>Everybody on the case but whoever is on it for the meeting after the move alone.</summary>
    /// <param name="file">The case.</param>
    public static IEnumerable<Participant> Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Participants.Where(person => person.ReceivesPlan || person.Id != file.TransferIn?.SenderId);
    }
}
