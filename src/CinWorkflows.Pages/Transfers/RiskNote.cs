using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Doors;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What the former authority says of the risks, as it said so last.</summary>
internal static class RiskNote
{
    public static async Task<string?> OfAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Of((await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).Select(recorded => recorded.Act));

    /// <summary>Null where it said nothing.</summary>
    public static string? Of(IEnumerable<Act> acts) => acts.Select(act => act switch
    {
        CaseOpened opened => opened.Transfer?.RiskNote,
        TransferInOfferedAgain again => again.RiskNote,
        TransferInRestricted changed => changed.RiskNote,
        _ => null,
    }).LastOrDefault(note => !string.IsNullOrWhiteSpace(note));
}
