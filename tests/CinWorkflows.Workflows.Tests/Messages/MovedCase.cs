using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>A family that moves away, and one that has come, on one case: as the letters about it are written.</summary>
internal static class MovedCase
{
    public static TestCase Accepted()
    {
        var record = new TestCase();
        record.OfferByLink();
        record.Add(new TransferAccepted(TestLinks.TransferId, new(2026, 1, 14), new(2026, 2, 2), "A. Manager"));
        record.File = record.File with
        {
            TransferIn = new() { Id = "E09000017.C-9.1", From = "E09000017", NoticedOn = new(2026, 1, 12), Decision = TransferInDecision.Accept, ResponsibleFrom = new(2026, 2, 6) },
        };
        return record;
    }

    public static string SubjectOf(TransferStage stage) => stage is TransferStage.Taken or TransferStage.NoFurtherAction ? $"in/{stage}" : $"t1/{stage}";

    /// <summary>The case as it stands where such a letter is written: accepted, unless the news is another.</summary>
    public static CaseFile At(CaseFile file, TransferStage stage)
    {
        var move = file.TransfersOut[0];
        return file with
        {
            Ending = stage == TransferStage.CaseEnded ? new(new(2026, 1, 13), EndingReason.LookedAfter, null, null) : file.Ending,
            TransfersOut = [stage switch
            {
                TransferStage.Refused => move with { AcceptedOn = null, ResponsibleFrom = null, RefusedOn = new(2026, 1, 13), Dispute = new(DisputeAbout.Threshold, new(2026, 1, 13)) },
                TransferStage.Remains => move with { AcceptedOn = null, ResponsibleFrom = null, WithdrawnOn = new(2026, 1, 13), Outcome = TransferOutcome.Remained },
                TransferStage.CaseEnded => move with { AcceptedOn = null, ResponsibleFrom = null, WithdrawnOn = new(2026, 1, 13) },
                _ => move,
            }],
            TransferIn = stage == TransferStage.NoFurtherAction ? file.TransferIn! with { Decision = TransferInDecision.NoFurtherAction } : file.TransferIn,
        };
    }
}
