using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>Permission to share, person by person, and what happens without it (N53–N55).</summary>
public sealed class SharingScenarios
{
    private static readonly string Child = OrdinaryCast.Child.Id;
    private static readonly string Mother = OrdinaryCast.Mother.Id;

    [Fact]
    public async Task N53_nothing_is_decided_while_somebody_with_parental_responsibility_is_not_accounted_for()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        var decided = Decided(world, SharingBasis.Consent);

        await world.RefusedAsync(decided with { NotAsked = null }, "notAsked", "N53");
        await world.RefusedAsync(decided with { Basis = SharingBasis.RiskOfHarm, NotAsked = null }, "notAsked", "N53");
        await world.RefusedAsync(decided with { NotAsked = [new(OrdinaryCast.Father.Id, "n/a")] }, "notAsked[0].reason", "N53");
        await world.RefusedAsync(decided with { NotAsked = [.. Moves.NotTheFather, new(Mother, "She works nights.")] }, "notAsked[1].personId", "N53");
        await world.DoAsync(decided);

        Assert.Equal([OrdinaryCast.Father.Id], (await SharingAsync(world)).LeftUnasked);
    }

    [Fact]
    public async Task N53_whoever_was_taken_off_the_case_is_accounted_for_too()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Father.Id, "He must not know."));
        await world.DoAsync(Asked(world, Mother, agrees: true));

        await world.RefusedAsync(Decided(world, SharingBasis.Consent) with { NotAsked = null }, "notAsked", "N53");
        await world.DoAsync(Decided(world, SharingBasis.Consent));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    public async Task N53_a_young_person_of_16_or_17_is_asked_as_a_rule(int age)
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantChanged(Child, "Misread.", BornOn: world.Today.AddYears(-age).AddMonths(-2)));
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.RefusedAsync(Decided(world, SharingBasis.Consent), "notAsked", "N53");

        await world.DoAsync(Asked(world, Child, agrees: false));

        await world.RefusedAsync(Decided(world, SharingBasis.Consent), "basis", "N53");
        await world.DoAsync(Asked(world, Child, agrees: true));
        await world.DoAsync(Decided(world, SharingBasis.Consent));
    }

    [Fact]
    public async Task N53_a_younger_child_is_asked_where_a_practitioner_judges_that_they_understand_it()
    {
        await using var world = await Moves.ReportedAsync();

        await world.RefusedAsync(Asked(world, Child, agrees: false), "understands", "N53");
        await world.RefusedAsync(Asked(world, Child, agrees: false) with { Understands = "Can say what it means." }, "actor.role", actor: new("bs-1", Role.BusinessSupport));
        await world.DoAsync(Asked(world, Child, agrees: false) with { Understands = "Can say what it means." });

        Assert.Equal([Child], (await SharingAsync(world)).Refused);
    }

    [Fact]
    public async Task N54_that_asking_raises_the_risk_says_whom_it_would_put_at_risk()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(Asked(world, OrdinaryCast.Father.Id, agrees: false));

        await world.RefusedAsync(Decided(world, SharingBasis.AskingRaisesRisk) with { NotAsked = null }, "notAsked", "N54");
    }

    [Fact]
    public async Task N54_whoever_is_not_asked_because_that_raises_the_risk_is_not_told_of_the_move_either()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Father.Id, "sam@home.example"));
        var decided = Decided(world, SharingBasis.AskingRaisesRisk);

        await world.RefusedAsync(decided, "notAsked[0].personId", "N54");
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "To ask him would tell him where they go."));
        await world.DoAsync(decided);

        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow.nobodyIsKept", "N54");
        await world.AssessAsync();
        Assert.DoesNotContain(world.SentTo("sam@"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N54_whoever_was_not_asked_because_that_raises_the_risk_and_comes_back_is_not_told_of_the_move()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(new ParticipantLeft(OrdinaryCast.Father.Id, "Has moved away."));
        await world.DoAsync(Decided(world, SharingBasis.AskingRaisesRisk));
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Father));

        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow", "N54");
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "To ask him would tell him where they go."));
        await world.AssessAsync();
    }

    [Fact]
    public async Task N54_a_young_person_who_is_not_asked_because_that_raises_the_risk_is_told_as_their_age_allows()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new ParticipantChanged(Child, "Misread.", BornOn: world.Today.AddYears(-16).AddMonths(-2)));
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "To ask him would tell him where they go."));

        await world.DoAsync(Decided(world, SharingBasis.AskingRaisesRisk) with { NotAsked = [.. Moves.NotTheFather, new(Child, "They would ring their father.")] });
    }

    [Theory]
    [InlineData(SharingBasis.Consent)]
    [InlineData(SharingBasis.RiskOfHarm)]
    [InlineData(SharingBasis.AskingRaisesRisk)]
    public async Task N55_against_advice_not_to_share_a_manager_decides_and_nobody_alone(SharingBasis basis)
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await AdviseAsync(world, mayShare: false);
        if (basis == SharingBasis.AskingRaisesRisk)
        {
            await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "To ask him would tell him where they go."));
        }

        await world.RefusedAsync(Decided(world, basis), "actor.role", "N55");
        await world.RefusedAsync(Decided(world, basis) with { Reasons = " " }, "reasons", actor: OrdinaryCast.Manager);

        // Nor by asking again, and deciding before the answer.
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.LegalServices, "And now?"));
        await world.RefusedAsync(Decided(world, basis), "actor.role", "N55");
        await world.DoAsync(Decided(world, basis), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    [Fact]
    public async Task N55_advice_not_to_share_is_not_undone_by_asking_another_adviser()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await AdviseAsync(world, mayShare: false);
        await AdviseAsync(world, mayShare: true);

        foreach (var basis in new[] { SharingBasis.Advice, SharingBasis.Consent, SharingBasis.RiskOfHarm })
        {
            await world.RefusedAsync(Decided(world, basis), "actor.role", "N55");
        }

        await world.DoAsync(Decided(world, SharingBasis.Advice), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    [Fact]
    public async Task N54_whoever_must_not_know_of_the_move_is_not_asked_and_whoever_was_asked_before_may_change_their_mind()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(new DisclosureRestricted(Mother, [DisclosureTopic.Moves], "She tells the father."));
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "He looks for them."));

        await world.RefusedAsync(Asked(world, OrdinaryCast.Father.Id, agrees: true), "personId", "N54");
        await world.DoAsync(Asked(world, Mother, agrees: false));
        await world.DoAsync(Decided(world, SharingBasis.RiskOfHarm));
    }

    [Fact]
    public async Task N55_advice_not_to_share_that_comes_after_the_decision_opens_it_again()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(Asked(world, Mother, agrees: true));
        await world.DoAsync(Decided(world, SharingBasis.RiskOfHarm));
        await world.PrepareAsync();
        await AdviseAsync(world, mayShare: false);

        await world.DutyAsync(DutyKind.SettleSharing);
        await world.RefusedAsync(Moves.Notified(world), "type", "N55");
        await world.DoAsync(Decided(world, SharingBasis.RiskOfHarm), OrdinaryCast.Manager);
        await world.DoAsync(Moves.Notified(world));
    }

    [Theory]
    [InlineData(SharingBasis.RiskOfHarm, "could come to harm")]
    [InlineData(SharingBasis.Advice, "We asked for advice first")]
    public async Task N54_whoever_refused_is_told_that_it_was_shared_and_why(SharingBasis basis, string why)
    {
        await using var world = await SharedAgainstAsync(basis);

        var letter = Assert.Single(world.SentTo("alex@"), message => message.Kind == MessageKind.SharingNotice);
        Assert.Contains(why, letter.Text, StringComparison.Ordinal);
        Assert.Contains("You asked us not to share", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(OrdinaryCast.Child.Name, letter.Subject, StringComparison.Ordinal);
        Assert.Single(world.Sent, message => message.Kind == MessageKind.SharingNotice);
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N54_nobody_is_told_before_anything_was_shared()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(Asked(world, Mother, agrees: false));
        await world.DoAsync(Decided(world, SharingBasis.RiskOfHarm));

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.SharingNotice);
    }

    [Fact]
    public async Task N54_where_telling_is_not_safe_somebody_decides_what_is_told()
    {
        await using var world = await SharedAgainstAsync(SharingBasis.RiskOfHarm, new DisclosureRestricted(Mother, [DisclosureTopic.Moves], "She tells the father."));

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.SharingNotice);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"sharing-t1/{Mother}");
        await world.DoAsync(new DisclosureDecided("sharing-t1", Mother, world.Today, Told: false, "It would not be safe."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"sharing-t1/{Mother}");
    }

    [Fact]
    public async Task N54_whoever_no_message_reaches_is_told_by_hand()
    {
        await using var world = await SharedAgainstAsync(SharingBasis.RiskOfHarm, new ContactDetailsChanged(Mother, null));

        await world.DutyAsync(DutyKind.InformByHand, $"sharing-t1/{Mother}");
    }

    [Fact]
    public async Task N12_N54_N61_whoever_refused_and_no_message_reaches_is_told_after_the_case_was_transferred_too()
    {
        await using var world = await SharedAgainstAsync(SharingBasis.RiskOfHarm, new ContactDetailsChanged(Mother, null));
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.InformByHand, $"sharing-t1/{Mother}");
        await world.DoAsync(new InformedByHand("sharing-t1", Mother, world.Today, "The former worker rang her."));
        await world.NoDutyAsync(DutyKind.InformByHand, $"sharing-t1/{Mother}");
    }

    private static async Task<CaseWorld> SharedAgainstAsync(SharingBasis basis, Cases.Acts.Act? before = null)
    {
        var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(Asked(world, Mother, agrees: false));
        if (before is not null)
        {
            await world.DoAsync(before);
        }

        if (basis == SharingBasis.Advice)
        {
            await AdviseAsync(world, mayShare: true);
        }

        await world.DoAsync(Decided(world, basis));
        await world.PrepareAsync();
        await world.DoAsync(Moves.Notified(world));
        return world;
    }

    private static async Task AdviseAsync(CaseWorld world, bool mayShare)
    {
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.CaldicottGuardian, "May we share?"));
        await world.DoAsync(new SharingAdviceGiven(Moves.First, world.Today, mayShare, "For the reasons given."));
    }

    private static SharingAsked Asked(CaseWorld world, string person, bool agrees) => new(Moves.First, world.Today, person, agrees, "Said so on the telephone.");

    private static SharingDecided Decided(CaseWorld world, SharingBasis basis) => new(Moves.First, world.Today, basis, "As was talked about.", Moves.NotTheFather);

    private static async Task<Sharing> SharingAsync(CaseWorld world) => (await world.FileAsync()).TransfersOut[0].Sharing;
}
