using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>What the family hears of a move, and when.</summary>
public sealed class TransferNewsScenarios
{
    [Fact]
    public async Task N48_N50_nothing_about_a_move_leaves_by_itself_before_its_risk_was_assessed()
    {
        await using var world = await Moves.ReportedAsync();

        await world.GoToAsync($"{world.Today.AddDays(7):yyyy-MM-dd}");

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.TransferNews);
        await world.NoDutyAsync(DutyKind.InformByHand);
    }

    [Fact]
    public async Task N61_a_move_that_came_to_nothing_before_its_risk_was_assessed_is_told_to_nobody()
    {
        await using var world = await Moves.ReportedAsync(hasMoved: false);

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.NotMoving, "They stay."));

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.TransferNews);
        await world.NoDutyAsync(DutyKind.InformByHand);
    }

    [Fact]
    public async Task N50_the_parents_learn_what_they_see_to_in_the_new_area_by_message_or_by_hand()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        var letter = Assert.Single(world.SentTo("alex"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains("Register with a doctor", letter.Text);
        Assert.DoesNotContain("Robin", letter.Subject);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");
    }

    [Fact]
    public async Task The_family_returns_before_anybody_was_told()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "Back with the grandparents."));

        Assert.Equal(TransferOutcome.Withdrawn, (await world.FileAsync()).TransfersOut[0].Outcome);
        await world.NoDutyAsync(DutyKind.NotifyReceivingAuthority);
        await world.DutyAsync(DutyKind.HoldReview);
        Assert.Contains(world.SentTo("alex"), message => message.Text.Contains("does not pass to another council", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N61_after_a_refusal_the_family_reads_that_nothing_passes_and_who_goes_on_supporting_it()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "Below our threshold.", "Jo Counterpart"));

        var letter = Assert.Single(world.SentTo("alex"), message => message.Subject.Contains("has not agreed", StringComparison.Ordinal));
        Assert.Contains("has not agreed to take over", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Northamptonshire goes on supporting", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("threshold", letter.Text, StringComparison.OrdinalIgnoreCase);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Refused/{OrdinaryCast.Father.Id}");
    }

    [Fact]
    public async Task N61_whoever_a_person_was_to_tell_is_told_after_the_case_was_transferred_too()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
        var (passes, child) = (InformedPerson.Transfer("t1", TransferStage.Passes), OrdinaryCast.Child.Id);
        await world.DutyAsync(DutyKind.InformByHand, $"{passes}/{child}");

        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);

        var untold = (await world.ViewAsync()).Duties.Select(view => view.Duty.Subject?.Text).ToList();
        Assert.Equal([$"{passes}/{child}", $"{passes}/{OrdinaryCast.Father.Id}"], untold.Order(StringComparer.Ordinal));
        Assert.False((await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.HasEnded);
        var told = (await world.NoticesAsync(DutyKind.InformByHand)).Count;
        await world.GoToAsync($"{world.Today.AddDays(30):yyyy-MM-dd}");
        Assert.True((await world.NoticesAsync(DutyKind.InformByHand)).Count > told, "told again until somebody does it");

        await world.DoAsync(new InformedByHand(passes, child, world.Today, "The former worker rang her."));
        await world.DoAsync(new InformedByHand(passes, OrdinaryCast.Father.Id, world.Today, "The former worker rang him."));
        await world.NoDutyAsync(DutyKind.InformByHand);
        Assert.True((await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.HasEnded);
    }

    [Fact]
    public async Task N60_a_former_authority_to_which_nothing_is_sent_is_told_the_decision_by_a_person()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();

        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.InformByHand, $"decision-in-Refuse/{TransferInScenarios.Sender.Id}");
        Assert.Equal((Role.SocialWorker, "N61"), (duty.Owner, duty.Clause));
        await world.DoAsync(new InformedByHand("decision-in-Refuse", TransferInScenarios.Sender.Id, world.Today, "By telephone to Ash Former."));
        await world.NoDutyAsync(DutyKind.InformByHand, $"decision-in-Refuse/{TransferInScenarios.Sender.Id}");
    }

    [Fact]
    public async Task N12_N60_N61_a_former_authority_is_told_the_decision_after_the_case_has_ended_too()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();
        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager);

        await world.DoAsync(new BecameLookedAfter(world.Today));

        Assert.NotNull((await world.FileAsync()).Ending);
        await world.DutyAsync(DutyKind.InformByHand, $"decision-in-Refuse/{TransferInScenarios.Sender.Id}");
        await world.DoAsync(new InformedByHand("decision-in-Refuse", TransferInScenarios.Sender.Id, world.Today, "By telephone to Ash Former."));
        await world.NoDutyAsync(DutyKind.InformByHand, $"decision-in-Refuse/{TransferInScenarios.Sender.Id}");
    }
}
