using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Whoever joins after a move was assessed was asked about by nobody: a person decides whether they may know of it (N48, N54, N61).</summary>
public sealed class JoinedAfterAssessmentScenarios
{
    private const string PartnerId = "partner-1";

    private const string Decided = $"transfer-t1-Moving/{PartnerId}";

    private static readonly ParticipantDetails Partner = new(PartnerId, ParticipantKind.Parent, "Ash Other", ReceivesPlan: true, "ash@family.example");

    [Fact]
    public async Task N54_whoever_joins_after_the_assessment_is_told_of_the_move_by_no_machine_until_a_person_told_them()
    {
        await using var world = await JoinedAsync();
        var duty = await world.DutyAsync(DutyKind.DecideWhatIsTold, Decided);
        Assert.Contains(duty.Subject!.InWords(await world.FileAsync(), "plan"), line => line.Contains("joined the case after the move was assessed", StringComparison.Ordinal));

        await world.DoAsync(new InformedByHand("transfer-t1-Moving", PartnerId, world.Today, "Was rung."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);

        await NotifyAsync(world);

        Assert.Contains(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N54_of_whom_nobody_has_decided_is_not_told_how_a_move_ends_either()
    {
        await using var world = await JoinedAsync();

        await WithdrawAsync(world);

        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
        Assert.Contains(world.SentTo("alex"), message => message.Kind == MessageKind.TransferNews && message.Key.Contains("Remains", StringComparison.Ordinal));
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Remains/{PartnerId}");
    }

    [Fact]
    public async Task N54_N57_nothing_is_handed_on_while_nobody_has_said_whether_they_may_know()
    {
        await using var world = await JoinedAsync();
        await world.ShareAsync();
        await world.PrepareAsync();

        await world.RefusedAsync(Moves.Notified(world), "type", "N54");
        await world.DoAsync(new DisclosureDecided("transfer-t1-Moving", PartnerId, world.Today, Told: false, "Nobody knows them yet."));
        await world.RefusedAsync(Moves.Notified(world), "type", "N54");
        await world.DoAsync(new DisclosureRestricted(PartnerId, [DisclosureTopic.Moves], "Nobody knows them yet."));
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N54_whoever_is_told_nothing_gets_nothing_of_the_move_later_either()
    {
        await using var world = await JoinedAsync();
        await world.DoAsync(new DisclosureDecided("transfer-t1-Moving", PartnerId, world.Today, Told: false, "Nobody knows them yet."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);

        await WithdrawAsync(world);

        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Remains/{PartnerId}");
    }

    [Fact]
    public async Task N48_the_move_assessed_again_says_of_whoever_joined_whether_they_may_know()
    {
        await using var world = await JoinedAsync();

        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: false, [new(OrdinaryCast.Mother.Id, MayBeTold: true)])), "mayKnow.people", "N54");
        await world.AssessAsync();

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
        await NotifyAsync(world);
        Assert.Contains(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N54_where_the_family_is_to_be_found_is_told_to_nobody_who_joined_either()
    {
        await using var world = await JoinedAsync();
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, PartnerId, OrdinaryCast.School.Id));

        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.Invitation);
        Assert.Contains(world.SentTo("alex"), message => message.Kind == MessageKind.Invitation);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{PartnerId}");
    }

    [Fact]
    public async Task N54_nor_does_it_go_to_somebody_with_whom_they_share_a_mailbox()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(new ParticipantAdded(Partner with { Email = OrdinaryCast.Mother.Email }));

        await WithdrawAsync(world);

        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Remains/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N54_whoever_comes_back_is_decided_about_anew()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Father.Id, "He must not know."));
        await world.AssessAsync();
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Father with { Email = "sam@home.example" }));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-t1-Moving/{OrdinaryCast.Father.Id}");
        await WithdrawAsync(world);
        Assert.DoesNotContain(world.SentTo("sam@"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N54_whoever_is_put_on_the_case_by_a_correction_is_decided_about_too()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner with { Id = "aunt-1", Kind = ParticipantKind.Other, ReceivesPlan = false }));
        var joined = (await world.FileAsync()).Sequence;
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(joined, new ParticipantAdded(Partner))], "The wrong person was entered."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Decided);
        Assert.Equal([PartnerId], (await world.FileAsync()).TransfersOut[0].JoinedSinceIds);
    }

    [Fact]
    public async Task N48_N54_whoever_takes_part_and_becomes_one_of_those_asked_about_by_a_correction_is_decided_about_too()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner with { Kind = ParticipantKind.Other, ReceivesPlan = false }));
        var joined = (await world.FileAsync()).Sequence;
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(joined, new ParticipantAdded(Partner))], "They are a parent."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Decided);
        await WithdrawAsync(world);
        Assert.DoesNotContain(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N48_N54_whoever_was_one_of_them_at_first_but_not_when_it_was_assessed_is_decided_about_too()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner));
        var joined = (await world.FileAsync()).Sequence;
        await world.DoAsync(new EntriesCorrected([new(joined, new ParticipantAdded(Partner with { Kind = ParticipantKind.Other, ReceivesPlan = false }))], "They are a neighbour."), OrdinaryCast.Manager);
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(joined, new ParticipantAdded(Partner))], "They are a parent."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Decided);
    }

    [Fact]
    public async Task N48_N54_whoever_comes_back_because_their_leaving_is_withdrawn_is_decided_about_too()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner));
        await world.DoAsync(new ParticipantLeft(PartnerId, "Has moved out."));
        var left = (await world.FileAsync()).Sequence;
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(left)], "Another person left."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Decided);
    }

    [Fact]
    public async Task N48_N54_a_child_who_is_to_have_the_plan_only_by_a_correction_is_decided_about_too()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var opened = (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;
        await world.DoAsync(new EntriesCorrected([new(1, opened with { Child = opened.Child with { ReceivesPlan = false } })], "Is too young."), OrdinaryCast.Manager);
        await world.ReportAsync(hasMoved: false);
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(1, opened with { Child = opened.Child with { ReceivesPlan = true } })], "Is old enough."), OrdinaryCast.Manager);

        Assert.Equal([OrdinaryCast.Child.Id], (await world.FileAsync()).TransfersOut[0].JoinedSinceIds);
    }

    [Fact]
    public async Task N54_a_correction_of_somebody_who_was_asked_about_opens_nothing()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner with { Name = "Ash Othr" }));
        var joined = (await world.FileAsync()).Sequence;
        await world.AssessAsync();

        await world.DoAsync(new EntriesCorrected([new(joined, new ParticipantAdded(Partner))], "Misspelt."), OrdinaryCast.Manager);

        Assert.Null((await world.FileAsync()).TransfersOut[0].JoinedSinceIds);
    }

    [Fact]
    public async Task N53_N54_whoever_is_asked_whether_it_may_be_shared_knows_of_the_move()
    {
        await using var world = await JoinedAsync();

        await world.DoAsync(new SharingAsked(Moves.First, world.Today, PartnerId, Agrees: true, "Is glad of it."));

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N56_an_agency_that_joins_is_spoken_to_about_its_counterpart_and_invited_as_before()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(new ParticipantAdded(new("clinic-1", ParticipantKind.Agency, "Dr Sleep", ReceivesPlan: true, "clinic@health.example")));
        await world.DoAsync(ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, "clinic-1"));

        Assert.Contains(world.SentTo("clinic"), message => message.Kind == MessageKind.Invitation);
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
        await world.DutyAsync(DutyKind.BriefCounterpart, "t1/clinic-1");
    }

    [Fact]
    public async Task N54_whoever_joined_before_the_assessment_was_asked_about()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantAdded(Partner));
        await world.AssessAsync();

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
        Assert.Contains(world.SentTo("ash"), message => message.Kind == MessageKind.TransferNews);
    }

    private static async Task<CaseWorld> JoinedAsync()
    {
        var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(new ParticipantAdded(Partner));
        return world;
    }

    private static async Task NotifyAsync(CaseWorld world)
    {
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(Moves.Notified(world));
    }

    private static Task WithdrawAsync(CaseWorld world) => world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "The family is back."));
}
