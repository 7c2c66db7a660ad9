using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>What has happened once is recorded once: told again it moves no clock and counts for nothing.</summary>
public sealed class RecordedTwiceScenarios
{
    [Fact]
    public async Task N19g_one_visit_that_is_told_twice_counts_once_and_two_visits_on_a_day_count_both()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var visit = new VisitMade(world.Today, ChildSeen: true, SeenAlone: true, "Was well.");
        await world.DoAsync(visit);
        var count = (await world.FileAsync()).Visits.Count;

        await world.RefusedAsync(visit, "type");
        await world.RefusedAsync(visit with { Note = "Was well, and told of school." }, "type");
        Assert.Equal(count, (await world.FileAsync()).Visits.Count);

        await world.RefusedAsync(visit with { SeenAlone = false }, "type");
        await world.RefusedAsync(visit with { ChildSeen = false, SeenAlone = false }, "type");
        Assert.Contains("\"again\": true", Assert.Single((await world.TryAsync(visit with { SeenAlone = false })).Refusals).Reason, StringComparison.Ordinal);
        Assert.Equal(count, (await world.FileAsync()).Visits.Count);

        await world.DoAsync(visit with { Again = true });
        await world.RefusedAsync(visit with { Again = true, Note = "Was well, and told of school." }, "type");
        await world.DoAsync(visit, new("sw-2", Role.SocialWorker));
        Assert.Equal(count + 2, (await world.FileAsync()).Visits.Count);
    }

    [Fact]
    public async Task N19g_a_visit_that_was_withdrawn_is_recorded_again_and_none_is_put_right_into_another()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var visit = new VisitMade(world.Today, ChildSeen: true, SeenAlone: true);
        await world.DoAsync(visit);
        var second = visit with { SeenAlone = false, Again = true };
        await world.DoAsync(second);
        var last = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(last, visit)], "A slip."), "corrections[0].replacement.type");
        await world.DoAsync(new EntriesCorrected([new(last)], "A slip."));
        await world.DoAsync(second);
    }

    [Fact]
    public async Task N14_N26_replies_views_and_what_was_told_by_hand_are_recorded_once()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var reply = new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits.");
        await world.DoAsync(reply);
        await world.RefusedAsync(reply with { Areas = "The visits, and the school." }, "reply");
        Act[] told =
        [
            new ViewsReceived("mother-1", world.Today, "It helps."),
            new CircumstancesChanged(world.Today, "The father has moved in."),
        ];
        foreach (var act in told)
        {
            await world.DoAsync(act);
            await world.RefusedAsync(act, "type");
        }

        await world.DoAsync(new ViewsReceived("mother-1", world.Today, "She asks for another time."));
        await world.DoAsync(new CircumstancesChanged(world.Today, "The mother is in hospital."));
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
    }

    [Fact]
    public async Task One_document_and_one_meeting_that_nobody_had_arranged_are_recorded_once()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var document = new DocumentAttached("d1", "Minutes", DocumentKind.Minutes, "application/pdf", 10, new string('a', 64));
        await world.DoAsync(document);
        await world.RefusedAsync(document with { DocumentId = "d2" }, "sha256");
        await world.DoAsync(document with { DocumentId = "d2", Sha256 = new string('b', 64) });

        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}", "18:00");
        var start = LondonTime.At(world.Today, new(10, 0));
        var held = new MeetingHeld("m-1", world.Today, ["mother-1", "child-1"], "It was talked about school.", "sw-1", Role.SocialWorker, new(MeetingPurpose.Review, start, start.AddHours(1)));
        await world.DoAsync(held);
        await world.RefusedAsync(held with { MeetingId = "m-2" }, "unarranged.startsAt");
    }

    [Fact]
    public async Task The_last_command_of_a_case_that_is_sent_again_starts_no_workflow_anew()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        var last = new ActCommand(Guid.NewGuid(), OrdinaryCast.Worker, new InformedByHand(InformedPerson.Ended(world.Today), OrdinaryCast.Father.Id, world.Today, "By telephone."));
        await world.Host.Register.RecordAsync(CaseWorld.CaseId, last, default);
        await world.Host.SettleAsync();
        var ended = await world.Host.Workflows.GetAsync(CaseWorld.CaseId);
        Assert.Equal(RuntimeStatus.Completed, ended!.Status);
        await world.GoToAsync("2026-02-05");

        Assert.True((await world.Host.Register.RecordAsync(CaseWorld.CaseId, last, default)).Receipt!.Repeated);
        await world.Host.SettleAsync();

        Assert.Equal(ended.CreatedAt, (await world.Host.Workflows.GetAsync(CaseWorld.CaseId))!.CreatedAt);
    }
}
