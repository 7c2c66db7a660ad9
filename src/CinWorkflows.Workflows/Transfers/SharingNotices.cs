using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>
/// Whoever refused that information is shared learns that it was shared all the same, and why (N53, N54); where a machine must not tell them,
/// somebody decides what they are told. Cases under edition 1 go on without it.
/// </summary>
internal static class SharingNotices
{
    public static Task TellAsync(Procedure now, TransferOut move) =>
        now.Pack.ClocksStartWithAnchor ? now.Together(move.Sharing.Overruled.Select(person => TellAsync(now, move, person))) : Task.CompletedTask;

    /// <summary>The case has ended: whoever was written to and not reached is told by a person all the same.</summary>
    public static Task StillTellAsync(Procedure now) => now.Together(now.File.TransfersOut.SelectMany(move => move.Sharing.Overruled
        .Where(person => now.WasDone(nameof(SendSharingNotice), new SharingNoticeSubject(move.Label, person)))
        .Select(person => TellAsync(now, move, person))));

    private static async Task TellAsync(Procedure now, TransferOut move, string person)
    {
        var sent = await now.Once(nameof(SendSharingNotice), new SharingNoticeSubject(move.Label, person));
        await InformByHand.TellAsync(now, InformedPerson.Sharing(move.Label), MessageKind.SharingNotice, sent);
    }
}
