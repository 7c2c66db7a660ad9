using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Cases.Tests.Contacts;

public sealed class ContactDetailsTests
{
    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900 123")]
    [InlineData("07700900123")]
    [InlineData("0044 7700 900123")]
    [InlineData("00447700900123")]
    [InlineData("+44 (0)7700 900123")]
    [InlineData("07700-900-123")]
    public void A_mobile_number_is_kept_in_one_form(string mobile)
    {
        var details = new ContactDetails(mobile);

        Assert.Empty(details.Check("contact"));
        Assert.Equal("+447700900123", details.MobileNumber);
    }

    [Theory]
    [InlineData("01604 123456", "contact.mobile")]
    [InlineData("0770090012", "contact.mobile")]
    [InlineData("07700 900123 ext 4", "contact.mobile")]
    [InlineData("+4407700 9001234", "contact.mobile")]
    [InlineData("+33 7700 900123", "contact.mobile")]
    public void What_is_no_mobile_number_is_refused(string mobile, string field) =>
        Assert.Equal(field, Assert.Single(new ContactDetails(mobile).Check("contact")).Field);

    [Theory]
    [InlineData("1 Mill Lane|Northampton|NN1 1ED", true)]
    [InlineData("Flat 2|1 Mill Lane|Hillingdon|Uxbridge|UB8 1UW", true)]
    [InlineData("Northampton|NN1 1ED", false)]
    [InlineData("1|2|3|4|5|6|7|NN1 1ED", false)]
    [InlineData("1 Mill Lane|Northampton|England", false)]
    [InlineData("1 Mill Lane||NN1 1ED", false)]
    public void A_postal_address_has_three_to_seven_lines_and_ends_with_the_postcode(string lines, bool good) =>
        Assert.Equal(good ? [] : ["contact.post"], new ContactDetails(Post: lines.Split('|')).Check("contact").Select(refusal => refusal.Field));

    [Theory]
    [InlineData("pl", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("Polish", false)]
    [InlineData("", false)]
    public void A_language_is_a_tag(string language, bool good) =>
        Assert.Equal(good ? [] : ["contact.language"], new ContactDetails(Language: language).Check("contact").Select(refusal => refusal.Field));

    [Fact]
    public void What_is_unsafe_cannot_be_preferred() =>
        Assert.Equal("contact.preferred", Assert.Single(new ContactDetails(Preferred: Medium.Email, Unsafe: [Medium.Email]).Check("contact")).Field);
}
