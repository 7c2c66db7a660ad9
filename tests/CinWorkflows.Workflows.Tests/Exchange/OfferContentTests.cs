using System.Text.Json;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Tests;

namespace CinWorkflows.Workflows.Tests.Exchange;

/// <summary>What an offer tells of the people of a case.</summary>
public class OfferContentTests
{
    private readonly ExchangeDesk _desk = new();

    [Fact]
    public async Task A_way_that_is_not_safe_is_named_and_where_it_leads_is_not()
    {
        var offer = await _desk.OfferAsync();

        var mother = offer.Participants.Single(person => person.Id == "p-2");
        Assert.Null(mother.Email);
        Assert.Equal("+447700900123", mother.Contact!.MobileNumber);
        Assert.Equal([Medium.Email], mother.Contact.Unsafe);
        var father = offer.Participants.Single(person => person.Id == "p-3");
        Assert.Equal("father@example.org", father.Email);
        Assert.Null(father.Contact!.MobileNumber);
        Assert.Null(father.Contact.Post);
        Assert.Equal([Medium.Text, Medium.Letter], father.Contact.Unsafe!.Order());
    }

    [Fact]
    public async Task Nothing_of_an_unsafe_way_is_anywhere_in_it()
    {
        var text = JsonSerializer.Serialize(await _desk.OfferAsync());

        Assert.All([ExampleCase.UnsafeEmail, ExampleCase.UnsafeMobile[^6..], ExampleCase.UnsafeStreet], unsafeWay => Assert.DoesNotContain(unsafeWay, text, StringComparison.Ordinal));
        Assert.Contains("Maria Example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_who_must_not_be_written_to_is_not()
    {
        _desk.Record.Add(ExampleCase.CaseId, [new ContactDetailsChanged("p-1", "alex@example.org", new ContactDetails("07700 900199", Unsafe: [Medium.Email, Medium.Text]))]);

        var child = (await _desk.OfferAsync()).Child;

        Assert.Null(child.Email);
        Assert.Null(child.Contact!.MobileNumber);
        Assert.Equal([Medium.Email, Medium.Text], child.Contact.Unsafe!.Order());
    }

    [Fact]
    public async Task N44_the_plan_in_force_goes_along_with_the_last_review_and_the_last_visit() =>
        Assert.Equal(
            new(new(2026, 6, 10), new(2027, 3, 10), new Period(4, Unit.Weeks), new(2026, 9, 1), new(2026, 7, 1)),
            (await _desk.OfferAsync()).Plan);

    [Fact]
    public async Task Our_worker_is_among_the_agencies_and_sends_it()
    {
        var offer = await _desk.OfferAsync();

        var sender = offer.Participants.Single(person => person.Id == offer.SenderId);
        Assert.Equal(("Sam Worker", "sam@example.org", "North Northamptonshire"), (sender.Name, sender.Email, sender.Organisation));
        Assert.Equal(TransferRisk.Raised, offer.Risk);
    }
}
