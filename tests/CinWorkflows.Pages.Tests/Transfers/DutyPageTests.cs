using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Tests.Transfers;

/// <summary>Each duty has a page on which it is done.</summary>
[Collection(PagesCollection.Name)]
public sealed class DutyPageTests(PagesWorld world)
{
    /// <summary>What duties may be about: a page may do one and not another.</summary>
    private static readonly DutySubject?[] Subjects =
    [
        null,
        new MoveSubject("t1"),
        new MoveDaySubject("t1", PagesWorld.Today),
        new StaySubject("t1", PagesWorld.Today),
        new OfferSubject("t1", 1),
        new OfferSubject("t1", 1, ByHand: true),
        new DaySubject(PagesWorld.Today),
        new InformedSubject("matter", "mother-1"),
        new NamedSubject("1"),
        new PlanSubject(1, "mother-1"),
        new MeetingAgainSubject(MeetingPurpose.Review, 1),
    ];

    [Fact]
    public async Task Every_duty_has_a_page()
    {
        var (tasks, file) = (world.Get<CaseTasks>(), await world.FileAsync(await world.PlannedCaseAsync()));
        CaseFile[] states = [file, file with { Plans = [.. file.Plans.Select(plan => plan with { CirculatedOn = null })] }];

        var without = Enum.GetValues<DutyKind>().Where(kind => !states.Any(state => Subjects.Any(subject => tasks.For(Of(kind, subject), state) is not null)));

        Assert.Empty(without);
    }

    [Theory]
    [InlineData(DutyKind.NotifyReceivingAuthority, "move-offer")]
    [InlineData(DutyKind.ObtainAcceptance, "move-answer")]
    public async Task A_duty_of_an_offer_leads_to_its_page(DutyKind kind, string slug) =>
        Assert.Equal(slug, world.Get<CaseTasks>().For(Of(kind, new OfferSubject("t1", 1)), await world.FileAsync(await world.PlannedCaseAsync()))?.Slug);

    [Fact]
    public async Task A_stay_for_a_while_and_a_link_that_reached_nobody_lead_to_other_pages_than_an_offer()
    {
        var (tasks, file) = (world.Get<CaseTasks>(), await world.FileAsync(await world.PlannedCaseAsync()));

        Assert.Equal("move-stay-told", tasks.For(Of(DutyKind.NotifyReceivingAuthority, new StaySubject("t1", PagesWorld.Today)), file)?.Slug);
        Assert.Equal("move-acknowledged", tasks.For(Of(DutyKind.NotifyReceivingAuthority, new OfferSubject("t1", 1, ByHand: true)), file)?.Slug);
    }

    private static Duty Of(DutyKind kind, DutySubject? subject) => new($"{kind}", kind, subject, Role.SocialWorker, null, "N1", null, null);
}
