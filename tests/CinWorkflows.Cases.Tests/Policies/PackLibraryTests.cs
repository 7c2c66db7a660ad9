using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class PackLibraryTests
{
    [Fact]
    public void The_text_of_a_pack_is_kept_as_written()
    {
        var entry = PackLibrary.Shipped.Find("hillingdon", "2.1.4")!;

        Assert.Equal("hillingdon-2.1.json", entry.File);
        Assert.StartsWith("{\n  \"$schema\": \"../policy-pack.schema.json\",", entry.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_version_joins_and_applies_from_its_date()
    {
        var library = With(("n-3.2.json", Version("3.2.0", "2026-04-01"))).Library!;

        Assert.Equal(PackLibrary.Shipped.All.Count + 1, library.All.Count);
        Assert.Equal("3.1.4", library.Current("northamptonshire", new(2026, 3, 31))!.Pack.Version);
        Assert.Equal("3.2.0", library.Current("northamptonshire", new(2026, 4, 1))!.Pack.Version);
        Assert.Equal("3.1.0", library.Find("northamptonshire", "3.1.0")!.Pack.Version);
    }

    [Fact]
    public void Of_two_versions_of_one_day_the_higher_number_applies()
    {
        var library = With(("b.json", Version("3.10.0", "2026-04-01")), ("a.json", Version("3.9.0", "2026-04-01"))).Library!;

        Assert.Equal("3.10.0", library.Current("northamptonshire", new(2026, 4, 1))!.Pack.Version);
    }

    [Fact]
    public void What_is_unknown_or_not_yet_in_effect_is_null()
    {
        Assert.Null(PackLibrary.Shipped.Current("northamptonshire", new(2019, 7, 31)));
        Assert.Null(PackLibrary.Shipped.Current("rutland", new(2026, 1, 1)));
        Assert.Null(PackLibrary.Shipped.Find("northamptonshire", "9.9.9"));
    }

    [Fact]
    public void A_version_that_cases_may_be_pinned_to_cannot_be_replaced()
    {
        var reading = With(("mine.json", Version("3.1.0", "2026-04-01")));

        Assert.False(reading.IsWhole);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(("mine.json", "$.version"), (fault.File, fault.JsonPath));
        Assert.Contains("already in northamptonshire-3.1.0.json", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_given_in_two_files_is_refused() =>
        Assert.Equal("b.json", Assert.Single(With(("a.json", Version("4.0.0", "2026-04-01")), ("b.json", Version("4.0.0", "2026-05-01"))).Faults).File);

    [Fact]
    public void Faults_of_all_files_are_named_and_there_is_no_library()
    {
        var reading = With(("good.json", Version("4.0.0", "2026-04-01")), ("bad.json", "{"), ("worse.json", "[]"));

        Assert.Null(reading.Library);
        Assert.Equal(["bad.json", "worse.json"], reading.Faults.Select(fault => fault.File));
    }

    private static PackLibraryReading With(params (string File, string Json)[] files) => PackLibrary.Of(files);

    private static string Version(string version, string effectiveFrom) =>
        PackDraft.Northamptonshire().Set("version", $"\"{version}\"").Set("effectiveFrom", $"\"{effectiveFrom}\"").Json;
}
