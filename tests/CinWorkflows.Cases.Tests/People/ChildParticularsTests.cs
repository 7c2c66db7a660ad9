using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Tests.People;

public sealed class ChildParticularsTests
{
    [Theory]
    [InlineData("943 476 5919", true)]
    [InlineData("9434765919", true)]
    [InlineData("9434765918", false)]
    [InlineData("9434756919", false)]
    [InlineData("943476591", false)]
    [InlineData("0000000000", false)]
    [InlineData("94347659l9", false)]
    public void An_NHS_number_that_was_misread_is_not_taken_for_another_childs(string number, bool right) => Assert.Equal(right, CheckedNumbers.IsNhsNumber(number));

    [Theory]
    [InlineData("X935210015001", null)]
    [InlineData("X935210015010", "the check letter of the UPN is wrong")]
    [InlineData("X93521001500", "a UPN has 13 characters")]
    public void A_pupil_number_that_was_misread_is_not_taken_for_another_childs(string number, string? fault) => Assert.Equal(fault, CheckedNumbers.FaultOfUpn(number)?.Reason);

    [Fact]
    public void What_cannot_be_right_is_refused_by_its_field()
    {
        var refused = new ChildParticulars
        {
            NhsNumber = "9434765918",
            Upn = "A935210015001",
            Ethnicity = "XXXX",
            Languages = [],
            InterpreterNeeded = true,
            School = " ",
            Household = [new("", "aunt\nuncle", LivesWithChild: true)],
        }.Check("particulars");

        Assert.Equal(
            ["nhsNumber", "upn", "ethnicity", "interpreterLanguage", "languages", "school", "household[0].name", "household[0].relationship"],
            refused.Select(refusal => refusal.Field["particulars.".Length..]));
    }

    [Fact]
    public void A_later_entry_leaves_what_it_does_not_say_and_keeps_the_address_before()
    {
        var known = new ChildParticulars { NhsNumber = "943 476 5919", Address = "1 Old Street", InterpreterNeeded = true, InterpreterLanguage = "Polish" };

        var now = known.With(new() { Address = "2 New Road", InterpreterNeeded = false });

        Assert.Equal(("943 476 5919", "2 New Road", "1 Old Street"), (now.NhsNumber, now.Address, now.PreviousAddress));
        Assert.Equal((false, null), (now.InterpreterNeeded, now.InterpreterLanguage));
    }
}
