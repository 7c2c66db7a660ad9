using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Tests.Feeds;

public sealed class ShownVenueTests
{
    private static readonly PersonView Mother = new("p-2", ParticipantKind.Parent, "Rosie O'Quill-Lee", null, null, null, true)
    {
        Contact = new ContactDetails(Post: ["14 Mill Lane", "Kettering", "Northamptonshire", "NN16 8AB"]),
    };

    [Theory]
    [InlineData("Family Centre, Room 2")]
    [InlineData("School Hall, Kettering")]
    [InlineData("40 Mill Lane, Kettering")]
    [InlineData("The Leeds Building")]
    public void A_venue_that_names_nobody_is_shown(string venue) => Assert.Equal(venue, Shown(venue));

    [Theory]
    [InlineData("Home of Ms Quill")]
    [InlineData("at rosie's")]
    [InlineData("LEE household")]
    [InlineData("14 Mill Lane, Kettering")]
    [InlineData("14, mill  lane")]
    [InlineData("Flat above, nn168ab")]
    public void A_venue_that_tells_of_the_family_is_left_to_the_page(string venue) => Assert.Equal("See the page of the case", Shown(venue));

    [Fact]
    public void A_venue_is_one_line() => Assert.Equal("Room 2 BEGIN:VEVENT", Shown("Room 2\r\nBEGIN:VEVENT"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void No_venue_is_none(string? venue) => Assert.Null(Shown(venue));

    private static string? Shown(string? venue) => ShownVenue.Of(Example.Meeting(Example.Now) with { Venue = venue, Family = [Mother] });
}
