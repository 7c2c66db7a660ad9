using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Tests;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>What an acceptance says to the former authority, which tells the family.</summary>
public class AcceptanceContentTests
{
    private static readonly DateOnly Today = new(2026, 10, 6);

    [Theory]
    [InlineData(null)]
    [InlineData(TransferInDecision.Accept)]
    [InlineData(TransferInDecision.Reassess)]
    [InlineData(TransferInDecision.NoFurtherAction)]
    public void N61_N63_it_carries_what_was_decided_about_the_child(TransferInDecision? decision)
    {
        var sent = new ExchangeMessage("m1", "E09000017", "E06000062", ExampleCase.TransferId, 1, ExampleCase.Now, new AcceptanceContent(Today, Today, "A. Manager", null, decision));

        var read = ExchangeJson.Read(ExchangeJson.Write(sent));

        Assert.Equal(new TransferAccepted(ExampleCase.TransferId, Today, Today, "A. Manager", Number: 1) { Decision = decision }, ExchangeActs.Of(read, Today));
    }
}
