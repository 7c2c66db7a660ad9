using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Tests.People;

/// <summary>Whether two records may be of one child: a slip in the date or in the name hides nobody.</summary>
public sealed class SameChildTests
{
    private static readonly DateOnly Born = new(2017, 6, 1);

    [Theory]
    [InlineData("2017-01-06", true)]
    [InlineData("2016-06-01", true)]
    [InlineData("2017-06-10", true)]
    [InlineData("2107-06-01", true)]
    [InlineData("2017-08-11", false)]
    [InlineData("2015-02-19", false)]
    public void A_date_that_was_mistyped_may_mean_it(string written, bool meant) => Assert.Equal(meant, SameChild.DatesMeant(DateOnly.Parse(written)).Contains(Born));

    [Fact]
    public void A_date_is_none_of_those_that_it_may_mean_and_each_is_a_date()
    {
        var meant = SameChild.DatesMeant(new(2016, 2, 29));

        Assert.DoesNotContain(new DateOnly(2016, 2, 29), meant);
        Assert.Equal(meant.Count, meant.Distinct().Count());
    }

    [Theory]
    [InlineData("Robyn Example", true)]
    [InlineData("Example, Robin Mary", true)]
    [InlineData("Robni Example", true)]
    [InlineData("Robin Exampl", true)]
    [InlineData("Bob Example", true)]
    [InlineData("Wren Example", false)]
    [InlineData("Robin Sample", true)]
    [InlineData("Bert Sample", true)]
    [InlineData("Robin Examination", true)]
    public void A_name_that_is_spelt_otherwise_may_be_the_childs(string name, bool may) =>
        Assert.Equal(may, SameChild.MayBe(new("c-1", "Robin Example", Born, ReceivesPlan: false), name, Born));

    [Theory]
    [InlineData("Elizabeth Okonkwo-Smith")]
    [InlineData("Elizabeth Smith")]
    [InlineData("Anne Okonkwo")]
    [InlineData("Elizabeth Anne")]
    [InlineData("Eliz. Okonkwo")]
    [InlineData("Beth Castle")]
    public void Another_surname_and_a_name_that_is_shortened_may_be_the_childs_where_the_date_is_the_same(string name)
    {
        var child = new ChildDetails("c-1", "Elizabeth Anne Okonkwo", Born, ReceivesPlan: false);

        Assert.True(SameChild.MayBe(child, name, Born));
        Assert.False(SameChild.MayBe(child, "Grace Okonkwo", Born), "a twin");
    }

    [Theory]
    [InlineData("Elizabeth Anne Okonkwo", "2014-04-13", true)]
    [InlineData("Elizabeth Anne Okonkwo", "2014-04-23", false)]
    [InlineData("Elizabeth Okonkwo", "2014-04-13", false)]
    public void Two_wrong_figures_of_the_date_hide_nobody_whose_name_is_written_the_same(string name, string bornOn, bool may) =>
        Assert.Equal(may, SameChild.MayBe(new("c-1", "Elizabeth Anne Okonkwo", new(2014, 3, 12), ReceivesPlan: false), name, DateOnly.Parse(bornOn)));

    [Fact]
    public void With_another_date_a_first_name_alone_says_nothing() =>
        Assert.False(SameChild.MayBe(new("c-1", "Elizabeth Anne Okonkwo", Born, ReceivesPlan: false), "Elizabeth Smith", Born.AddDays(1)));

    [Theory]
    [InlineData("Unborn Thornton", 2, true)]
    [InlineData("Thornton, Baby", 84, true)]
    [InlineData("Leo Thornton", -7, true)]
    [InlineData("Leo Thorntn", null, true)]
    [InlineData("Leo Thornton", 85, false)]
    [InlineData("Mia Thornton", -900, false)]
    [InlineData("Leo Fernsby", 0, false)]
    public void Who_was_recorded_before_the_birth_may_be_whoever_is_born_about_that_day_by_that_surname(string name, int? days, bool may)
    {
        var (unborn, other) = (new ChildDetails("c-1", "Baby Thornton", Born, ReceivesPlan: false), new ChildDetails("c-2", name, days is { } later ? Born.AddDays(later) : null, ReceivesPlan: false));

        Assert.Equal(may, SameChild.MayBe(unborn, other.Name, other.BornOn));
        Assert.Equal(may, SameChild.MayBe(other, unborn.Name, unborn.BornOn));
    }

    [Theory]
    [InlineData("Mia Lee", "Mya Lee")]
    [InlineData("LAchildID 1", "LAchildID 12")]
    [InlineData("Child A17", "Child A18")]
    [InlineData("Child 1178", "Child 1179")]
    public void Short_names_and_figures_are_compared_as_they_are(string name, string other) =>
        Assert.False(SameChild.MayBe(new("c-1", name, Born, ReceivesPlan: false), other, Born));
}
