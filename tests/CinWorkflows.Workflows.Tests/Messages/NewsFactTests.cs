using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>What a letter about a move states is asked of the file when it leaves (N50, N61).</summary>
public class NewsFactTests
{
    private readonly TestCase _record = MovedCase.Accepted();

    public static TheoryData<TransferStage, string> Untrue => new()
    {
        { TransferStage.Moving, "withdrawn" },
        { TransferStage.Moving, "ended" },
        { TransferStage.Notified, "withdrawn" },
        { TransferStage.Notified, "not offered" },
        { TransferStage.Notified, "passed" },
        { TransferStage.Notified, "ended" },
        { TransferStage.Refused, "accepted" },
        { TransferStage.Refused, "withdrawn" },
        { TransferStage.Refused, "not refused" },
        { TransferStage.Refused, "decided" },
        { TransferStage.Refused, "ended" },
        { TransferStage.Passes, "not accepted" },
        { TransferStage.Passes, "withdrawn" },
        { TransferStage.Remains, "going on" },
        { TransferStage.Remains, "moved on" },
        { TransferStage.Remains, "moves again" },
        { TransferStage.Remains, "ended" },
        { TransferStage.Taken, "undecided" },
        { TransferStage.Taken, "refused here" },
        { TransferStage.Taken, "ended" },
        { TransferStage.NoFurtherAction, "undecided" },
        { TransferStage.CaseEnded, "going on" },
        { TransferStage.CaseEnded, "moved on" },
        { TransferStage.CaseEnded, "reopened" },
    };

    [Theory]
    [MemberData(nameof(Untrue))]
    public async Task N50_N61_what_is_not_so_any_more_when_the_letter_leaves_is_told_to_nobody(TransferStage stage, string since)
    {
        _record.File = MovedCase.At(_record.File, stage);
        Assert.True((await ComposeAsync(MovedCase.SubjectOf(stage), TestCase.Parent)).IsComposed);

        var move = _record.File.TransfersOut[0];
        TransferOut[] moves = since switch
        {
            "withdrawn" => [move with { WithdrawnOn = new(2026, 1, 14) }],
            "passed" => [move with { HasMoved = true, ResponsibleFrom = new(2026, 1, 11) }],
            "accepted" => [move with { RefusedOn = null, Dispute = null, AcceptedOn = new(2026, 1, 14), ResponsibleFrom = new(2026, 2, 2) }],
            "not offered" => [move with { Offers = 0, NotifiedOn = null }],
            "not refused" => [move with { RefusedOn = null }],
            "decided" => [move with { Dispute = move.Dispute! with { Decision = DisputeDecision.OfferAgain } }],
            "not accepted" => [move with { AcceptedOn = null, ResponsibleFrom = null }],
            "going on" => [move with { WithdrawnOn = null, Outcome = null }],
            "moved on" => [move with { OvertakenBy = 2 }],
            "moves again" => [move, move with { Number = 2, Outcome = null }],
            _ => [move],
        };
        _record.File = _record.File with
        {
            TransfersOut = moves,
            TransferIn = _record.File.TransferIn! with { Decision = since switch { "undecided" => null, "refused here" => TransferInDecision.Refuse, _ => _record.File.TransferIn!.Decision } },
            Ending = since == "ended" ? new(new(2026, 1, 14), EndingReason.NoLongerInNeed, null, "RC1") : null,
        };

        Assert.Equal(MessageProblem.Overtaken, (await ComposeAsync(MovedCase.SubjectOf(stage), TestCase.Parent)).Problem);
    }

    [Fact]
    public async Task N61_a_worker_whose_naming_was_put_right_is_not_named()
    {
        var named = _record.File.Sequence + 1;
        _record.Add(new ReceivingWorkerNamed(TestLinks.TransferId, new(2026, 1, 15), "Ash Newworker", "telephone 01632 960123", "A. Manager"));
        _record.Add(new EntriesCorrected([new(named)], "It was of another child."));

        Assert.DoesNotContain("Ash Newworker", (await ComposeAsync("t1/Passes", TestCase.Parent)).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N54_nobody_reads_that_it_was_shared_where_the_offer_was_put_right()
    {
        _record.ShareAgainst(TestCase.Parent);
        _record.File = _record.File with { TransfersOut = [_record.File.TransfersOut[0] with { Offers = 0, NotifiedOn = null }] };

        Assert.Equal(MessageProblem.TransferGone, (await _record.ComposeAsync(_record.Message(MessageKind.SharingNotice, TestCase.Parent, $"t1/{TestCase.Parent}"))).Problem);
    }

    private Task<Composition> ComposeAsync(string subject, string to) => _record.ComposeAsync(_record.Message(MessageKind.TransferNews, to, subject));
}
