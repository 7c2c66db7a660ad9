using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>After which acts a prepared pack would mislead about how somebody may be reached, about what they may be told, or about the risk of the move.</summary>
internal static class SafetyNews
{
    /// <summary>Whether an act is such news.</summary>
    /// <param name="act">The act.</param>
    /// <param name="acts">All acts of the case, among them those that it puts right.</param>
    public static bool Is(Act act, IReadOnlyList<RecordedAct> acts) => act is EntriesCorrected corrected
        ? acts.Any(entry => corrected.Corrections.Any(correction => correction.Sequence == entry.Sequence) && (Tells(entry.Act) || entry.Act is CaseOpened))
        : Tells(act);

    private static bool Tells(Act act) => act is ContactDetailsChanged or MoveAssessed || RestrictionNews.Restricts(act);
}
