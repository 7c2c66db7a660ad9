using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>One procedure for several authorities: each has a pack of its own from the same text.</summary>
public sealed class ServedAuthoritiesTests
{
    private const string North = """{ "id": "north-eastmere", "code": "E99999991", "name": "North Eastmere" }""";
    private const string South = """{ "id": "south-eastmere", "code": "E99999992", "name": "South Eastmere" }""";

    [Fact]
    public void Northamptonshires_trust_works_by_one_text_for_two_authorities()
    {
        var packs = PackLibrary.Shipped.All.Where(entry => entry.File == "northamptonshire-3.1.json").Select(entry => entry.Pack).ToList();

        Assert.Equal(
            [("northamptonshire", "E06000061", "North Northamptonshire"), ("west-northamptonshire", "E06000062", "West Northamptonshire")],
            packs.Select(pack => (pack.Id, pack.Authority.Code!, pack.Authority.Name)));
        Assert.All(packs, pack => Assert.Equal(("3.1.4", new SharedProcedure("northamptonshire", "Northamptonshire Children's Trust")), (pack.Version, pack.ServedBy!)));
        Assert.Equal(packs[0].Duties, packs[1].Duties);
    }

    [Fact]
    public void No_version_under_which_cases_start_has_the_code_of_an_authority_that_has_ended() =>
        Assert.All(
            PackLibrary.Shipped.All.Select(entry => entry.Pack.Id).Distinct().Select(id => PackLibrary.Shipped.Current(id, new(2026, 12, 1))!.Pack.Authority.Code!),
            code => Assert.True(AuthorityCode.IsInUse(code) && AuthorityCode.EndedOf(code) is null, code));

    [Fact]
    public void What_is_published_for_each_is_whole_and_is_read_as_it_is()
    {
        var read = Of(North, South).Read().Packs;

        Assert.Equal(["north-eastmere", "south-eastmere"], read.Select(one => one.Pack.Id));
        Assert.All(read, one =>
        {
            var again = Assert.Single(PackLibrary.Read(one.Json, "published.json").Packs);
            Assert.Equal((one.Json, one.Pack.Reference, one.Pack.Authority.Code, one.Pack.ServedBy), (again.Json, again.Pack.Reference, again.Pack.Authority.Code, again.Pack.ServedBy));
            Assert.DoesNotContain("\"serves\"", one.Json, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Cases_of_each_start_under_its_own_pack()
    {
        var library = PackLibrary.Of([("eastmere.json", Of(North, South).Json)]).Library!;

        Assert.Equal("South Eastmere", library.Current("south-eastmere", new(2026, 12, 1))!.Pack.Authority.Name);
        Assert.Null(library.Current("eastmere", new(2026, 12, 1)));
    }

    [Theory]
    [InlineData("""{ "id": "other", "code": "E99999991", "name": "Other" }""", "$.serves[1].code", "'E99999991' is already the code of $.serves[0].code")]
    [InlineData("""{ "id": "north-eastmere", "code": "E99999992", "name": "Other" }""", "$.serves[1].id", "already that of $.serves[0].id")]
    [InlineData("""{ "id": "Other", "code": "E99999992", "name": "Other" }""", "$.serves[1].id", "'Other' must be small letters")]
    [InlineData("""{ "id": "other", "code": "E9999", "name": "Other" }""", "$.serves[1].code", "must be the authority's ONS code")]
    [InlineData("""{ "id": "other", "code": "E99999992" }""", "$.serves[1]", "'name' is missing")]
    [InlineData("""{ "id": "other", "code": "E10000021", "name": "Other" }""", "$.serves[1].code", "'E10000021' is in use no more: The county of Northamptonshire ended on 1 April 2021: name North Northamptonshire (E06000061) or West Northamptonshire (E06000062).")]
    public void Authorities_that_cannot_be_told_apart_or_are_none_are_said_in_words(string second, string place, string words) =>
        Assert.Contains(Of(North, second).Read().Hindrances, fault => fault.JsonPath == place && fault.Reason.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void One_alone_is_served_by_nobody_else() =>
        Assert.Contains(Of(North).Read().Faults, fault => fault.JsonPath == "$.serves" && fault.Reason.Contains("give at least two", StringComparison.Ordinal));

    [Fact]
    public void The_code_of_all_is_the_code_of_none() =>
        Assert.Contains(Of(North, South).Set("authority.code", "\"E99999999\"").Read().Faults, fault => fault.JsonPath == "$.authority.code" && fault.Reason.Contains("leave this one out", StringComparison.Ordinal));

    [Theory]
    [InlineData("E06000099", "no authority is known by the code")]
    [InlineData("E07000150", "not the code of an authority with children's social care")]
    public void A_code_that_nobody_has_is_shown(string code, string words) =>
        Assert.Contains(PackDraft.Eastmere().Set("authority.code", $"\"{code}\"").Read().Advice, fault => fault.JsonPath == "$.authority.code" && fault.Reason.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_new_version_is_not_brought_in_under_the_code_of_a_county_that_has_ended_and_what_cases_are_pinned_to_is_still_read()
    {
        var kept = PackLibrary.Shipped.Find("northamptonshire", "3.1.3")!;

        var reading = PackLibrary.Read(kept.Json, kept.File);

        Assert.True(reading.IsWhole);
        Assert.Equal("$.authority.code", Assert.Single(reading.NeverDue).JsonPath);
    }

    [Fact]
    public void A_copy_that_kept_the_authorities_of_the_other_council_is_shown()
    {
        var copy = Of("""{ "id": "northamptonshire", "code": "E06000061", "name": "North Northamptonshire" }""", South);

        Assert.Contains(copy.Read().Advice, fault => fault.JsonPath == "$.serves[0].name" && fault.Reason.Contains("this names Northamptonshire", StringComparison.Ordinal));
    }

    private static PackDraft Of(params string[] authorities) => PackDraft.Eastmere().Remove("authority.code").Set("serves", $"[{string.Join(", ", authorities)}]");
}
