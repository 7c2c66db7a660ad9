using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Letters.Samples;

/// <summary>The sample case at each stage of a move: a letter is written only where what it states is on the file.</summary>
internal static class SampleMove
{
    /// <summary>News of a move is written by the authority that the family leaves, and by the one to which it comes: the sample is both.</summary>
    public static CaseFile At(CaseFile file, TransferStage stage) => file with
    {
        Ending = stage == TransferStage.CaseEnded ? new(new(2026, 3, 9), EndingReason.LookedAfter, null, null) : file.Ending,
        TransfersOut = [stage switch
        {
            TransferStage.Passes => MovingAway with { AcceptedOn = new(2026, 3, 9), ResponsibleFrom = new(2026, 3, 23) },
            TransferStage.Remains => MovingAway with { WithdrawnOn = new(2026, 3, 9), Outcome = TransferOutcome.Remained },
            TransferStage.CaseEnded => MovingAway with { WithdrawnOn = new(2026, 3, 9) },
            TransferStage.Refused => MovingAway with { RefusedOn = new(2026, 3, 9), Dispute = new(DisputeAbout.Responsibility, new(2026, 3, 9)) },
            _ => MovingAway,
        }],
        TransferIn = MovedHere with { Decision = stage == TransferStage.NoFurtherAction ? TransferInDecision.NoFurtherAction : TransferInDecision.Accept },
    };

    private static TransferOut MovingAway { get; } = new()
    {
        Id = $"E00000001.{SampleCase.CaseId}.1",
        Number = 1,
        To = "E00000002",
        ReportedOn = new(2026, 3, 2),
        ResidentOn = new(2026, 3, 16),
        Sharing = new([], [SampleCase.Parent, SampleCase.Child]) { Basis = SharingBasis.RiskOfHarm, DecidedOn = new(2026, 3, 4) },
        NotifiedOn = new(2026, 3, 5),
        Offers = 1,
    };

    private static TransferIn MovedHere { get; } = new()
    {
        Id = "E00000002.SAMPLE.1",
        From = "E00000002",
        NoticedOn = new(2026, 3, 2),
        ResponsibleFrom = new(2026, 3, 9),
    };
}
