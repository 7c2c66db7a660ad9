using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N60: dispute, delay and thresholds.</summary>
public sealed class DisputeScenarios
{
    [Fact]
    public async Task N60_a_refusal_is_brought_to_the_service_manager_who_decides()
    {
        await using var world = await RefusedAsync();
        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.NotifyServiceManager)).Owner);
        await world.NoDutyAsync(DutyKind.ObtainAcceptance);

        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);

        Assert.Equal(Role.ServiceManager, (await world.DutyAsync(DutyKind.DecideTransferDispute)).Owner);
        await world.RefusedAsync(Decided(world, DisputeDecision.RemainResponsible), "actor.role", "N60", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N60_the_child_is_offered_again()
    {
        await using var world = await DecidedAsync(DisputeDecision.OfferAgain);

        await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/1again");
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Hand, "With more about the risks."));

        await world.DutyAsync(DutyKind.ObtainAcknowledgement, "t1/2");
    }

    [Fact]
    public async Task N60_this_authority_remains_responsible_and_the_family_learns_it()
    {
        await using var world = await DecidedAsync(DisputeDecision.RemainResponsible);
        await world.DutyAsync(DutyKind.ConfirmWithdrawal);

        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));

        var file = await world.FileAsync();
        Assert.Equal(TransferOutcome.Remained, file.TransfersOut[0].Outcome);
        Assert.True(ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs);
        Assert.Contains(world.SentTo("alex"), message => message.Text.Contains("does not pass to another council", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N47_N60_asserting_their_responsibility_needs_legal_advice_and_proof_that_they_have_the_decision()
    {
        await using var world = await RefusedAsync();
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.RefusedAsync(Decided(world, DisputeDecision.AssertTheirs), "legalAdvice", "N60", OrdinaryCast.ServiceManager);

        await world.DoAsync(Decided(world, DisputeDecision.AssertTheirs) with { LegalAdvice = new(world.Today, "The child is found there.") }, OrdinaryCast.ServiceManager);

        await world.DutyAsync(DutyKind.ObtainAssertionReceipt);
        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs, "until they have it, this authority is responsible");
        await world.RefusedAsync(new AssertionReceived(Moves.First, world.Today), "by", "N60");
        await world.RefusedAsync(new AssertionReceived(Moves.First, world.Today, By: "Jo Counterpart", How: "I know it."), "how", "N60");
        await world.DoAsync(new AssertionReceived(Moves.First, world.Today, By: "Jo Counterpart", How: "By secure e-mail; read receipt of today."));
        var now = ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today);
        Assert.Equal((Moves.Hillingdon, ResponsibilityReason.AssertedByServiceManager), (now.Authority, now.Why));
        Assert.DoesNotContain(world.Sent, message => message.Text.Contains("has agreed", StringComparison.Ordinal));
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "The service manager has decided it."), "type", "N60", OrdinaryCast.Manager);
        await world.DoAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Ash Worker", null, "Jo Counterpart"));
        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "The service manager has decided it."), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N60_silence_is_the_service_managers_to_decide_once_the_limit_is_over_and_is_said_again_until_it_is()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DutyAsync(DutyKind.ObtainAcknowledgement);
        var limit = (await world.DutyAsync(DutyKind.ObtainAcceptance)).Deadline!;
        await world.RefusedAsync(Decided(world, DisputeDecision.OfferAgain), "type", "N60", OrdinaryCast.ServiceManager);

        await world.GoToAsync($"{limit.Due.AddDays(60):yyyy-MM-dd}");

        Assert.True((await world.ViewAsync()).Timeline.OfType<TimelineNotice>().Count(notice => notice.DutyKey.StartsWith($"{DutyKind.ObtainAcceptance}", StringComparison.Ordinal)) > 8);
        await world.DoAsync(Decided(world, DisputeDecision.OfferAgain), OrdinaryCast.ServiceManager);
        await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/1again");
    }

    [Fact]
    public async Task N60_a_delay_is_a_dispute_too_and_an_acceptance_ends_it()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferDisputed(Moves.First, world.Today, DisputeAbout.Delay, "No answer to four calls."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.NotifyServiceManager);

        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        await world.NoDutyAsync(DutyKind.NotifyServiceManager);
        await world.DutyAsync(DutyKind.CloseAsTransferred);

        // N57: to accept is not to understand the risks.
        await world.DutyAsync(DutyKind.CommunicateRisks, "t1/1");
        await world.DoAsync(new TransferAcknowledged(Moves.First, world.Today, "Jo Counterpart", RisksUnderstood: true));
        await world.NoDutyAsync(DutyKind.CommunicateRisks, "t1/1");
    }

    [Fact]
    public async Task N60_a_refusal_that_the_team_manager_does_not_bring_is_the_service_managers_to_decide_and_a_worker_named_before_takes_nobody_on()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Hal Hilling", null, "Jo Counterpart"));
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "Below our threshold.", "Jo Counterpart"));
        var limit = (await world.DutyAsync(DutyKind.NotifyServiceManager)).Deadline!.Due;
        await world.RefusedAsync(Decided(world, DisputeDecision.OfferAgain), "type", "N60", OrdinaryCast.ServiceManager);

        await world.GoToAsync($"{limit.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(Decided(world, DisputeDecision.AssertTheirs) with { LegalAdvice = new(world.Today, "The child is found there.") }, OrdinaryCast.ServiceManager);
        await world.DoAsync(new AssertionReceived(Moves.First, world.Today, By: "Jo Counterpart", How: "By secure e-mail; read receipt of today."));

        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "The service manager has decided it."), "type", "N60", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N60_a_refusal_becomes_an_acceptance_by_proof_that_a_manager_records_or_as_the_other_side_sends_it()
    {
        await using var world = await RefusedAsync();
        var accepted = new TransferAccepted(Moves.First, world.Today, world.Today, "Hetty");
        await world.RefusedAsync(accepted with { How = "By telephone." }, "actor.role", "N60");
        await world.RefusedAsync(accepted, "how", "N60", OrdinaryCast.Manager);
        await world.RefusedAsync(accepted with { How = "x" }, "how", "N60", OrdinaryCast.Manager);

        await world.DoAsync(accepted with { How = "By secure e-mail of today, from their service manager." }, OrdinaryCast.Manager);

        Assert.Equal(world.Today, (await world.FileAsync()).TransfersOut[0].PassesOn);
    }

    private static async Task<CaseWorld> RefusedAsync()
    {
        var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "Below our threshold.", "Jo Counterpart"));
        return world;
    }

    private static async Task<CaseWorld> DecidedAsync(DisputeDecision decision)
    {
        var world = await RefusedAsync();
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.DoAsync(Decided(world, decision), OrdinaryCast.ServiceManager);
        return world;
    }

    private static TransferDisputeDecided Decided(CaseWorld world, DisputeDecision decision) => new(Moves.First, world.Today, decision, "Talked to their service manager.");
}
