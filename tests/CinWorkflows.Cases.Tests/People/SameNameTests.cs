using CinWorkflows.Cases.People;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Cases.Tests.People;

/// <summary>One person is recognised however their name is written; two people stay two (N54, N61).</summary>
public sealed class SameNameTests
{
    private static readonly string[] FirstNames = ["Sam", "Séan", "Anne-Marie", "Łucja", "Zoë", "D'Arcy", "Nguyễn", "Özgür"];

    private static readonly string[] Surnames = ["Example", "O’Neill", "Smith-Jones", "van der Berg", "Žižek", "Rev", "Masters"];

    private static readonly Func<string, string, string>[] Forms =
    [
        (first, last) => $"{first} {last}",
        (first, last) => $"Mr {first} {last}",
        (first, last) => $"MR. {first}  {last} ",
        (first, last) => $"Mr.{first} {last}",
        (first, last) => $"{last}, {first}",
        (first, last) => $"{last}, Mr {first}",
        (first, last) => $"{last}, {first} (Mr)",
        (first, last) => $"Prof Dr {first} {last}",
        (first, last) => $"Rev. {first} {last}",
        (first, last) => $"{first} {last}".ToUpperInvariant(),
        (first, last) => $"{first} {last}".ToLowerInvariant(),
        (first, last) => $"{first} {last}".Replace('-', ' '),
        (first, last) => $"{first} {last}".Replace('’', '\''),
        (first, last) => $"{first} {last}".Replace("’", "", StringComparison.Ordinal),
        (first, last) => $"{first}\u00A0{last}\u200B",
    ];

    private static readonly IReadOnlyList<(string First, string Last)> Names = [.. FirstNames.SelectMany(_ => Surnames, (first, last) => (first, last))];

    [Fact]
    public void N61_every_way_of_writing_a_name_is_that_name() => Assert.All(
        Names,
        name => Assert.Equal([SameName.Of($"{name.First} {name.Last}")], Forms.Select(form => SameName.Of(form(name.First, name.Last))).Distinct()));

    [Theory]
    [InlineData("Seán Óg", "Sean Og")]
    [InlineData("Sea\u0301n Og", "Seán Og")]
    [InlineData("Strauß", "STRAUSS")]
    [InlineData("S. J. Example", "Mr SJ Example")]
    [InlineData("Mr. Smith", "MR SMITH")]
    [InlineData("Quiller Daniel", "Daniel Quiller")]
    [InlineData("Daniel J Quorn", "Daniel Quorn")]
    [InlineData("Daniel J. Quorn", "Mr Daniel Quorn")]
    [InlineData("Daniel Quist (father)", "Daniel Quist")]
    [InlineData("QUILLER Daniel", "Mr Daniel Quiller")]
    public void N61_accents_capitals_and_full_stops_do_not_count(string name, string other) => Assert.True(SameName.Is(name, other));

    [Theory]
    [InlineData("Mr Smith", "Mrs Smith")]
    [InlineData("Mr Smith", "Mrs Mith")]
    [InlineData("Sam Example", "Sam Examples")]
    [InlineData("Sam Example", "Alex Example")]
    [InlineData("Sam Lord", "Sam")]
    [InlineData("Anna Maria Example", "Anna Example")]
    [InlineData("किरण", "करण")]
    [InlineData("कुमार", "कमार")]
    [InlineData("—", "…")]
    public void Two_people_stay_two(string name, string other) => Assert.False(SameName.Is(name, other));

    [Theory]
    [InlineData("Dan Quorn", "Daniel Quorn")]
    [InlineData("Quorn, Danny", "Mr Daniel J Quorn")]
    [InlineData("Daniel Quorn Snr", "Daniel Quorn")]
    [InlineData("Mr Daniel Quorn, Jnr.", "Dan Quorn")]
    [InlineData("Daniel Quorn Jr", "Daniel Quorn Sr")]
    [InlineData("D. Quorn", "Daniel Quorn")]
    [InlineData("Mr Quorn", "Daniel Quorn")]
    [InlineData("Quorn", "Mr Daniel Quorn")]
    [InlineData("Danny", "Daniel Quorn")]
    [InlineData("Anna Maria Example", "Anna Example")]
    [InlineData("Liz Smith-Jones", "Elizabeth Smith Jones")]
    [InlineData("Kate van der Berg", "Catherine van der Berg")]
    [InlineData("Séan O’Neill", "Sean ONeill Snr")]
    public void N54_N61_another_form_of_a_name_may_be_the_same_person(string name, string other)
    {
        Assert.True(SameName.MayBe(name, other));
        Assert.True(SameName.MayBe(other, name));
    }

    [Theory]
    [InlineData("Mr Smith", "Mrs Smith")]
    [InlineData("Samuel Example", "Samantha Example")]
    [InlineData("Sam Example", "Alex Example")]
    [InlineData("Dan Quorn", "Daniel Quist")]
    [InlineData("Daniel", "David Daniels")]
    [InlineData("D", "Daniel Quorn")]
    [InlineData("Mum", "Daniel Quorn")]
    [InlineData("—", "Daniel Quorn")]
    [InlineData("किरण", "करण")]
    public void N54_two_names_that_nobody_takes_for_one_are_not_asked_about(string name, string other)
    {
        Assert.False(SameName.MayBe(name, other));
        Assert.False(SameName.MayBe(other, name));
    }

    [Fact]
    public void N61_whoever_is_the_same_may_be_the_same() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Written(), Written(), (name, other) => SameName.MayBe(name, name) && SameName.MayBe(name, other) == SameName.MayBe(other, name)));

    [Fact]
    public void Everybody_of_the_made_up_names_is_somebody_else() =>
        Assert.Distinct(Names.Select(name => SameName.Of($"{name.First} {name.Last}")));

    [Fact]
    public void The_form_of_a_form_is_the_form() => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Written(), name => SameName.Of(name) == SameName.Of(SameName.Of(name))));

    /// <summary>Names as people write them, and whatever else can be typed.</summary>
    private static Arbitrary<string> Written() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        from form in Gen.Elements(Forms)
        from first in Gen.Elements(FirstNames)
        from last in Gen.Elements(Surnames)
        select form(first, last)).ToArbitrary();
}
