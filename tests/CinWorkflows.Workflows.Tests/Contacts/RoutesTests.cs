using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Tests.Contacts;

public sealed class RoutesTests
{
    private static readonly ContactDetails Everything = new("07700 900123", ["1 Mill Lane", "Northampton", "NN1 1ED"]);

    [Fact]
    public void Without_a_wish_it_is_email_then_text_then_letter() =>
        Assert.Equal([Medium.Email, Medium.Text, Medium.Letter], Ways(Everything));

    [Fact]
    public void What_they_prefer_comes_first() =>
        Assert.Equal([Medium.Letter, Medium.Email, Medium.Text], Ways(Everything with { Preferred = Medium.Letter }));

    [Fact]
    public void What_is_not_safe_is_never_used() =>
        Assert.Equal([Medium.Letter], Ways(Everything with { Unsafe = [Medium.Email, Medium.Text] }));

    [Fact]
    public void Who_wishes_to_be_told_by_hand_gets_no_message() => Assert.Empty(Ways(Everything with { Preferred = Medium.ByHand }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_an_address_a_way_is_none(string? email) => Assert.Equal([Medium.Text, Medium.Letter], Ways(Everything, email));

    [Fact]
    public void Of_whom_only_the_email_is_known_gets_email() => Assert.Equal([Medium.Email], Ways(null));

    [Theory]
    [InlineData(MessageKind.PlanCopy)]
    [InlineData(MessageKind.ReviewRecord)]
    [InlineData(MessageKind.MeetingNote)]
    public void A_document_does_not_go_by_text(MessageKind kind) =>
        Assert.Equal([Medium.Email, Medium.Letter], Ways(Everything with { Preferred = Medium.Text }, kind: kind));

    [Fact]
    public void A_text_goes_to_the_number_without_spaces() =>
        Assert.Equal(new TextDestination("Jo", "+447700900123"), Routes.Destination(new("p", "Jo", null, Everything), Medium.Text));

    private static IReadOnlyList<Medium> Ways(ContactDetails? details, string? email = "jo@home.example", MessageKind kind = MessageKind.Invitation) =>
        Routes.Of(new PersonContact("p", "Jo", email, details), kind);
}
