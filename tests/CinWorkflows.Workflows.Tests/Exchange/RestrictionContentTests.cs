using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Tests;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>Who must not know, as it is told on after the offer (N54, N57).</summary>
public class RestrictionContentTests
{
    private const string Father = "p-3";

    private static readonly PolicyPack Hillingdon = PackLibrary.Shipped.Current("hillingdon", new(2026, 10, 6))!.Pack;

    private readonly ExchangeDesk _desk = new();

    private readonly DateOnly _today = new(2026, 10, 6);

    private CaseFile _there = new() { CaseId = "TI-1", Pack = Hillingdon.Reference, ReferredOn = default, Allocation = new("", null) };

    [Fact]
    public async Task What_is_restricted_after_the_offer_holds_at_the_other_authority_until_it_is_lifted_here()
    {
        await _desk.OfferAsync();
        TakenIn(restriction: null);

        var content = Assert.IsType<RestrictionContent>(await _desk.SayAsync(new DisclosureRestricted(Father, [DisclosureTopic.Moves], "He looks for them.", NotWith: ["p-2"])));
        Take(content);

        Assert.DoesNotContain("looks for", ExchangeJson.Write(Message(content)).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("told", ExchangeJson.Write(Message(content)).GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.False(Disclosure.MayBeTold(_there, Father, DisclosureTopic.Moves, _today));
        Assert.False(Disclosure.MayMeet(_there, Father, "p-2", _today));

        Take(await _desk.SayAsync(new DisclosureRestrictionLifted(_desk.Record.File(ExampleCase.CaseId)!.Restrictions![^1].Id, _today, "The order ended.")));

        Assert.False(Disclosure.IsRestricted(_there, Father, _today));
    }

    [Fact]
    public async Task N54_N57_whoever_joins_after_the_offer_is_not_written_to_by_the_other_authority_until_it_is_decided_here()
    {
        await _desk.OfferAsync();
        TakenIn(restriction: null);

        var content = Assert.IsType<RestrictionContent>(await _desk.SayAsync(new ParticipantAdded(new("p-8", ParticipantKind.Other, "Aunt Example", ReceivesPlan: false))));
        Take(content);

        Assert.Equal("Aunt Example", Assert.Single(content.People).Person!.Name);
        Assert.False(Disclosure.MayBeTold(_there, "p-8", DisclosureTopic.Moves, _today));
        Assert.False(Disclosure.MayBeTold(_there, "p-8", DisclosureTopic.Addresses, _today));

        Take(await _desk.SayAsync(new DisclosureRestricted("p-8", [DisclosureTopic.Meetings], "She shouts.")));
        Assert.False(Disclosure.MayBeTold(_there, "p-8", DisclosureTopic.Moves, _today));

        Take(await _desk.SayAsync(new InformedByHand($"transfer-{_desk.Record.File(ExampleCase.CaseId)!.TransfersOut[0].Label}-Moving", "p-8", _today, "Was rung.")));
        Assert.True(Disclosure.MayBeTold(_there, "p-8", DisclosureTopic.Moves, _today));
        Assert.False(Disclosure.MayBeTold(_there, "p-8", DisclosureTopic.Meetings, _today));
    }

    [Fact]
    public async Task N57_what_the_former_authority_restricted_is_said_to_the_next_one_in_the_same_words()
    {
        var desk = new ExchangeDesk(new("E06000062.C-9.1", "E06000062", _today, _today, TransferRisk.Standard, ByExchange: true));
        await desk.OfferAsync();

        var content = Assert.IsType<RestrictionContent>(await desk.SayAsync(new TransferInRestricted(_today, [new(Father, new([DisclosureTopic.Moves], DisclosureLimit.ReasonOfTheFormerAuthority))], 2)));

        Assert.Equal(Father, Assert.Single(content.People).PersonId);
    }

    [Fact]
    public async Task N49_N57_a_risk_that_is_assessed_anew_after_the_offer_is_told_with_the_note_and_without_the_reason()
    {
        await _desk.OfferAsync();
        TakenIn(restriction: null);

        var content = Assert.IsType<RestrictionContent>(await _desk.SayAsync(
            new MoveAssessed(ExampleCase.TransferId, _today, TransferRisk.Urgent, "He was seen there.", "He knows the address.", MayKnow: new(NobodyIsKept: true)) { WhyLower = "Never told." }));
        Take(content);

        Assert.Equal((TransferRisk.Urgent, "He knows the address."), (content.Risk, content.RiskNote));
        Assert.DoesNotContain("Never told", ExchangeJson.Write(Message(content)).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(TransferRisk.Urgent, _there.TransferIn!.Risk);

        Take(await _desk.SayAsync(new DisclosureRestricted(Father, [DisclosureTopic.Moves], "He looks for them.")));
        Assert.Equal(TransferRisk.Urgent, _there.TransferIn!.Risk);
    }

    [Fact]
    public async Task N57_whoever_was_taken_off_the_case_is_named_to_the_other_authority_so_that_they_do_not_come_back_as_somebody_else()
    {
        _desk.Record.Add(ExampleCase.CaseId, [new DisclosureRestricted(Father, [DisclosureTopic.Moves], "He looks for them."), new ParticipantLeft(Father, "He does not take part.")]);

        var offer = await _desk.OfferAsync();

        var father = Assert.Single(offer.Outside!);
        Assert.Equal((Father, "Piotr Example"), (father.Id, father.Name));
        Assert.DoesNotContain("looks for", father.Restriction!.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(offer.Participants, person => person.Id == Father);
    }

    [Fact]
    public void What_came_with_the_offer_is_replaced_and_what_this_authority_restricted_itself_stays()
    {
        TakenIn(new([DisclosureTopic.Moves], "He looks for them."));
        Add(new DisclosureRestricted(Father, [DisclosureTopic.Plan], "Our own."), new("sw-2", Role.SocialWorker));

        Take(new RestrictionContent(_today, [new(Father, new([DisclosureTopic.Moves], DisclosureLimit.ReasonOfTheFormerAuthority))]));
        Assert.Equal(2, _there.Restrictions!.Count);
        Take(new RestrictionContent(_today, [new(Father, new([DisclosureTopic.Addresses], DisclosureLimit.ReasonOfTheFormerAuthority)), new("nobody-here", new([DisclosureTopic.Moves], "x"))]));

        Assert.True(Disclosure.MayBeTold(_there, Father, DisclosureTopic.Moves, _today));
        Assert.False(Disclosure.MayBeTold(_there, Father, DisclosureTopic.Addresses, _today));
        Assert.False(Disclosure.MayBeTold(_there, Father, DisclosureTopic.Plan, _today));
        Assert.False(Disclosure.MayBeTold(_there, "nobody-here", DisclosureTopic.Moves, _today));
    }

    private void TakenIn(DisclosureLimit? restriction)
    {
        var opened = (CaseOpened)ExampleCase.UpToTheMove[0];
        Add(
            opened with
            {
                Transfer = new(ExampleCase.TransferId, "E06000061", _today, _today, TransferRisk.Standard, ByExchange: true),
                Participants = [.. opened.Participants!.Select(person => person.Id == Father ? person with { Restriction = restriction } : person)],
            },
            Actor.Service);
    }

    private void Take(ExchangeContent content) => Add(ExchangeActs.Of(Message(content), _today), Actor.Service);

    private void Add(Act act, Actor actor) => _there = CaseProgress.After(act, _there, Hillingdon, new(_there.Sequence + 1, actor, ExampleCase.Now));

    private ExchangeMessage Message(ExchangeContent content) =>
        new("m1", "E06000061", "E09000017", ExampleCase.TransferId, (_there.TransferIn?.Received ?? 0) + 1, ExampleCase.Now, content);
}
