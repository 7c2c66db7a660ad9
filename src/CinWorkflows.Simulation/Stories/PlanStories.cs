using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation.InventedAuthority;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases whose plan is new: circulated or not, signed or not.</summary>
internal static class PlanStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("Agreed yesterday; the copies are to leave", Ashmere, 12, FamilyNeeds.ParentsHealth, life => life.AgreePlanAsync(life.Ago(1))),
        new("Agreed a week ago, and nobody has a copy yet", Heathgate, 9, FamilyNeeds.Attendance, life => life.AgreePlanAsync(life.Ago(6))),
        new("Circulated two days ago; nobody has answered", Willowbrook, 6, FamilyNeeds.HomeConditions, life => life.CirculateAsync(life.Ago(2))),
        new("Signed by the mother; the father and the school are waited for", Ashmere, 11, FamilyNeeds.Alcohol, async life =>
        {
            await life.CirculateAsync(life.Ago(8));
            await life.GoToAsync(life.Ago(4));
            await life.DoAsync(new PlanReplyRecorded(1, Family.MotherId, PlanReply.Signed, life.Now));
        }),
        new("The father does not sign: he disagrees with part of it", Ashmere, 8, FamilyNeeds.Violence, async life =>
        {
            await life.CirculateAsync(life.Ago(10));
            await life.GoToAsync(life.Ago(7));
            await life.DoAsync(new PlanReplyRecorded(1, Family.MotherId, PlanReply.Signed, life.Now));
            await life.DoAsync(new PlanReplyRecorded(1, Family.SchoolId, PlanReply.Signed, life.Now));
            await life.GoToAsync(life.Ago(3));
            await life.DoAsync(new PlanReplyRecorded(1, Family.FatherId, PlanReply.Disagrees, life.Now, life.Words(life.Need.Disagreement)));
        }),
        new("The mother has declined to sign, and a copy is to be given by hand", Colnewater, 7, FamilyNeeds.Exploitation, async life =>
        {
            await life.CirculateAsync(life.Ago(6));
            await life.GoToAsync(life.Ago(1));
            await life.DoAsync(new PlanReplyRecorded(1, Family.MotherId, PlanReply.Declined, life.Now));
        }),
        new("How often the plan is reviewed waits for the manager", Willowbrook, 13, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.CirculateAsync(life.Ago(15));
            await life.LiveAsync(life.Today, DutyKind.AgreeReviewInterval);
        }),
        new("The father must not learn where they live: a manager decides whether that stays", Colnewater, 5, FamilyNeeds.Violence, async life =>
        {
            await life.CirculateAsync(life.Ago(12));
            await life.GoToAsync(life.Ago(2), hour: 11);
            await life.DoAsync(new DisclosureRestricted(Family.FatherId, [DisclosureTopic.Addresses, DisclosureTopic.Meetings], "He was seen outside the old flat twice.", NotWith: [Family.MotherId]));
        }),
        new("Signed by all; visits go on", Heathgate, 10, FamilyNeeds.Attendance, async life =>
        {
            await life.CirculateAsync(life.Ago(25));
            await life.LiveAsync(life.Today);
        }),
    ];
}
