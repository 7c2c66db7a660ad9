using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Circulation;

public sealed class CirculationScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N20_H18_the_plan_goes_to_parents_child_and_providers_without_a_timescale(string pack)
    {
        await using var world = await AgreedAsync(pack);
        Assert.Null((await world.DutyAsync(DutyKind.CirculatePlan, "v1")).Deadline);

        await world.DoAsync(new PlanCirculated(1, world.Today));

        Assert.Equal(["child-1", "mother-1", "father-1", "school-1"], (await world.FileAsync()).CurrentPlan!.Recipients);
        Assert.All(["alex", "jo"], address => Assert.Single(world.SentTo(address), message => message.Subject.Contains(CaseWorld.CaseId) && message.Text.Contains("breakfast club")));

        // The child's copy has no word that was not written for the child.
        Assert.Single(world.SentTo("robin"), message => message.Text.Contains("There is a plan to help you") && !message.Text.Contains("breakfast club"));
    }

    [Fact]
    public async Task N20_somebody_without_an_address_gets_it_by_hand_and_business_support_is_told()
    {
        await using var world = await AgreedAsync("northamptonshire");
        await world.DoAsync(new PlanCirculated(1, world.Today));

        var duty = await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        Assert.Equal(Role.BusinessSupport, duty.Owner);
        Assert.NotEmpty(world.SentTo("max.support"));

        await world.DoAsync(new PlanGivenByHand(1, "father-1", world.Today));
        await world.NoDutyAsync(DutyKind.GivePlanByHand);
    }

    [Fact]
    public async Task N20_where_nobody_is_business_support_the_team_manager_is_told()
    {
        await using var world = await AgreedAsync("northamptonshire");
        var support = OrdinaryCast.Staff().Single(member => member.Roles.Contains(Role.BusinessSupport));
        await world.Host.Staff.SaveStaffAsync(support with { Roles = [Role.SocialWorker] }, default);
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        Assert.NotEmpty(world.SentTo("pat.manager").Skip(before));
    }

    [Fact]
    public async Task N14_each_is_asked_to_sign_or_disagree_and_is_chased_until_they_answer()
    {
        await using var world = await AgreedAsync("northamptonshire");
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var asked = world.SentTo("alex").Count;
        var signedOn = world.Today;

        await world.DoAsync(new PlanReplyRecorded(1, "school-1", PlanReply.Signed, signedOn));
        var toSchool = world.SentTo("jo").Count;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(16));

        // 5 and 10 working days after the circulation the mother is asked again; the school, who signed, is not.
        Assert.Equal(asked + 2, world.SentTo("alex").Count);
        Assert.Equal(toSchool, world.SentTo("jo").Count);
    }

    [Fact]
    public async Task N14_N37_a_disagreement_names_its_areas_and_is_kept_with_the_version()
    {
        await using var world = await AgreedAsync("northamptonshire");
        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.RefusedAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today), "areas", "N14");
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The frequency of visits"));

        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
        Assert.Equal(PlanReply.Disagrees, (await world.FileAsync()).CurrentPlan!.ReplyOf("mother-1")!.Reply);
    }

    [Fact]
    public async Task N20_a_reply_of_somebody_to_whom_the_plan_did_not_go_is_recorded_with_its_breach()
    {
        await using var world = await AgreedAsync("northamptonshire");
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Example", ReceivesPlan: true, "gp@health.example")));

        await world.BreachAsync(new PlanReplyRecorded(1, "gp-1", PlanReply.Signed, world.Today), "on", "N20");
    }

    [Fact]
    public async Task N35_H35_the_recipients_of_a_new_version_are_worked_out_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Example", ReceivesPlan: true, "gp@health.example")));
        await world.DoAsync(new ParticipantLeft("father-1", "He moved abroad."));
        await world.DoAsync(new PlanAgreed(
            2,
            world.Today,
            await world.OrdinaryPlanAsync(),
            Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));

        await world.RefusedAsync(new PlanCirculated(2, world.Today), "leftOut", "N4");
        await world.DoAsync(new PlanCirculated(2, world.Today, CaseWorld.LeftOut("father-1")));

        Assert.Equal(["child-1", "mother-1", "school-1", "gp-1"], (await world.FileAsync()).CurrentPlan!.Recipients);
        Assert.Single(world.SentTo("gp"));
    }

    [Fact]
    public async Task A_plan_is_circulated_once_and_only_after_it_was_agreed()
    {
        await using var world = await AgreedAsync("northamptonshire");

        await world.RefusedAsync(new PlanCirculated(2, world.Today), "version");
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.RefusedAsync(new PlanCirculated(1, world.Today), "version");
    }

    private static async Task<CaseWorld> AgreedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.Host.AdvanceToAsync(LondonTime.At(world.Today.AddDays(1), new(10, 0)));
        return world;
    }
}
