using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Tests.Policies;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Duties;

/// <summary>Events that an authority defines: who records them, on which days, and what comes of them.</summary>
public sealed class AuthorityEventTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);
    private static readonly PolicyPack Pack = EastmerePack.Pack;
    private static readonly Actor Worker = new("sw-1", Role.SocialWorker);
    private static readonly Actor Manager = new("tm-1", Role.TeamManager);

    private static readonly CaseFile Planned = new()
    {
        CaseId = "CIN-1",
        Pack = Pack.Reference,
        Sequence = 10,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-2", "sw-1"),
        Plans = [new() { Version = 1, AgreedOn = new(2026, 2, 20), StartsOn = new(2026, 2, 27), ExpectedEndOn = new(2026, 11, 30) }],
    };

    [Fact]
    public void It_is_recorded_by_those_whom_the_pack_names_and_by_nobody_else()
    {
        Assert.Empty(Refused(new("orderMade", Today), Worker));
        Assert.Empty(Refused(new("orderEnd", Today), Manager));

        var refusal = Assert.Single(Refused(new("orderEnd", Today), Worker));
        Assert.Equal(("actor.role", "local"), (refusal.Field, refusal.Clause));
        Assert.Equal("the end of the supervision order is recorded by the Team Leader, not by the social worker.", refusal.Reason);
    }

    [Fact]
    public void What_the_pack_does_not_name_is_refused_with_what_it_names()
    {
        var refusal = Assert.Single(Refused(new("orderMde", Today), Worker));
        Assert.Contains("'orderMade' (the making of the supervision order)", refusal.Reason, StringComparison.Ordinal);

        var none = PackLibrary.Shipped.Current("hillingdon", Today)!.Pack;
        Assert.Equal("type", Assert.Single(new AuthorityEventRecorded("orderMade", Today).Check(Desk(Worker) with { Pack = none })).Field);
    }

    [Theory]
    [InlineData("orderMade", "2026-04-20", true)]
    [InlineData("orderMade", "2026-04-21", false)]
    [InlineData("orderMade", "2008-04-19", false)]
    [InlineData("orderEnd", "2027-04-08", true)]
    [InlineData("orderEnd", "2126-04-08", false)]
    public void Only_what_may_lie_ahead_lies_ahead_and_nothing_lies_before_a_childhood(string own, string on, bool taken) =>
        Assert.Equal(taken, !Refused(new(own, DateOnly.Parse(on)), Manager).Any());

    [Fact]
    public void What_may_lie_ahead_is_said_anew_and_what_happened_twice_is_two()
    {
        var file = After(After(Planned, new("orderEnd", new(2027, 4, 8))), new("orderEnd", new(2027, 1, 8)));
        Assert.Equal([new AuthorityEvent("orderEnd", new(2027, 1, 8))], file.Events!);

        file = After(After(Planned, new("orderMade", new(2026, 3, 2))), new("orderMade", new(2026, 4, 16)));
        Assert.Equal(["reviewOrder/on-2026-03-02/step1", "reviewOrder/on-2026-04-16/step1"], Reviews(file));
    }

    [Fact]
    public void What_was_on_the_record_before_it_was_asked_for_is_not_asked_for_again()
    {
        var asks = Pack with
        {
            FurtherDuties = new Dictionary<string, FurtherDutyRule> { ["agree"] = Pack.FurtherDuties["reportUnallocated"] with { Id = "agree", When = TriggerKind.NeedFound, DoneBy = new("event:orderMade"), Then = [] } },
        };
        var found = Planned with { Assessment = new(new(2026, 1, 6), new(2026, 2, 10), AssessmentOutcome.Section17Support) };

        Assert.Equal("agree", Assert.Single(FurtherDutyBook.Open(found, asks)).Subject.Text);
        Assert.Empty(FurtherDutyBook.Open(found with { Events = [new("orderMade", new(2026, 2, 3))] }, asks));
    }

    [Fact]
    public void The_same_event_of_the_same_day_is_the_same()
    {
        var act = new AuthorityEventRecorded("orderMade", Today, "By the family court.");
        Assert.True(act.IsSameAs(new(Today, new AuthorityEventRecorded("orderMade", Today)), "sw-1"));
        Assert.False(act.IsSameAs(new(Today, new AuthorityEventRecorded("orderMade", Today.AddDays(-1))), "sw-1"));
    }

    private static IReadOnlyList<string> Reviews(CaseFile file) => [.. FurtherDutyBook.Open(file, Pack).Where(duty => duty.Rule.Id == "reviewOrder").Select(duty => duty.Subject.Text)];

    private static CaseFile After(CaseFile file, AuthorityEventRecorded act) =>
        CaseProgress.After(act, file, Pack, new(file.Sequence + 1, Manager, new(2026, 4, 20, 10, 0, 0, TimeSpan.Zero)));

    private static IEnumerable<Refusal> Refused(AuthorityEventRecorded act, Actor actor) => act.Check(Desk(actor));

    private static CaseDesk Desk(Actor actor) => new(Planned, Pack, Pack.Authority.WorkingCalendar(), Today, actor);
}
