using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class PackTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("not json", 1)]
    [InlineData("{\n  \"id\": \"a\",\n  \"version\": oops\n}", 3)]
    [InlineData("{\n  \"id\": \"a\",\n}", 3)]
    [InlineData("{ \"id\": \"a\" }\n\n{ }", 3)]
    [InlineData("{ // a remark\n}", 1)]
    [InlineData("{\n  \"id\": \"\\ud800\"\n}", 2)]
    [InlineData("{\n  \"\\udc00\": 1\n}", 2)]
    public void Text_that_is_not_JSON_is_one_fault_with_its_line(string json, int line)
    {
        var fault = Assert.Single(PackLibrary.Read(json, "a.json").Faults);

        Assert.StartsWith("this is not JSON", fault.Reason, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
    }

    [Theory]
    [InlineData("{ “id”: \"a\" }", "a curly quotation mark")]
    [InlineData("{ \"id\": “a” }", "a curly quotation mark")]
    [InlineData("{ \"id\": 'a' }", "straight double quotation marks")]
    [InlineData("{ \"id\": ‘a’ }", "straight double quotation marks")]
    [InlineData("{ \"id\": –1 }", "a long dash")]
    [InlineData("{\n  \"id\": \"a\",\n}", "a comma after the last entry")]
    [InlineData("[1, 2,]", "a comma after the last entry")]
    [InlineData("{ \"id\": \"a\"\n  \"version\": \"1\" }", "a comma is missing")]
    [InlineData("{ \"id\": [\"a\" \"b\"] }", "a comma is missing")]
    [InlineData("{ \"id\": \"a\"", "before everything is closed")]
    [InlineData("{ \"id\": \"a", "before everything is closed")]
    [InlineData("{ \"id\": \"a\n\" }", "on one line")]
    [InlineData("{ // why\n \"id\": \"a\" }", "a remark cannot stand")]
    public void What_a_word_processor_or_a_slip_makes_of_it_is_said_in_words(string json, string words)
    {
        var reason = Assert.Single(PackLibrary.Read(json, "a.json").Faults).Reason;

        Assert.Contains(words, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("0x", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_nested_too_deeply_is_a_fault()
    {
        var fault = Assert.Single(PackLibrary.Read(new string('[', 100_000), "a.json").Faults);

        Assert.StartsWith("this is not JSON", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"pack\"")]
    [InlineData("42")]
    public void A_text_that_is_no_object_is_one_fault(string json)
    {
        var fault = Assert.Single(PackLibrary.Read(json, "a.json").Faults);

        Assert.Equal("$", fault.JsonPath);
        Assert.StartsWith("this must be an object", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_given_twice_is_refused_with_both_lines()
    {
        var json = Shipped().Replace("\"digestAt\": \"08:30\"", "\"digestAt\": \"08:30\",\n  \"digestAt\": \"08:45\"", StringComparison.Ordinal);

        var fault = Assert.Single(PackLibrary.Read(json, "a.json").Faults);

        Assert.Equal("$.digestAt", fault.JsonPath);
        Assert.Equal(LineOf(json, "08:45"), fault.Line);
        Assert.Equal($"'digestAt' is given twice, first on line {LineOf(json, "08:30")}.", fault.Reason);
    }

    [Fact]
    public void A_fault_names_the_line_of_its_place()
    {
        var json = Shipped()
            .Replace("\"from\": \"assessmentStart\"", "\"from\": \"assessmentStrat\"", StringComparison.Ordinal)
            .Replace("\"to\": \"17:00\"", "\"to\": \"07:00\"", StringComparison.Ordinal);

        var faults = PackLibrary.Read(json, "a.json").Faults;

        Assert.Equal([LineOf(json, "assessmentStrat"), LineOf(json, "07:00")], faults.Select(fault => fault.Line!.Value));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_counted_alike_whatever_ends_them_and_beyond_ASCII(string newLine)
    {
        var json = Shipped().Replace("\n", newLine, StringComparison.Ordinal)
            .Replace("Northamptonshire\", \"division", "Northamptonshire – “Cyngor” 🏛\", \"division", StringComparison.Ordinal)
            .Replace("\"digestAt\"", "\"digestat\"", StringComparison.Ordinal);

        var fault = Assert.Single(PackLibrary.Read(json, "a.json").Faults, fault => fault.JsonPath == "$.digestat");

        Assert.Equal(LineOf(json, "digestat"), fault.Line);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() => Assert.True(PackLibrary.Read('\uFEFF' + Shipped(), "a.json").IsWhole);

    [Fact]
    public void An_odd_name_is_quoted_in_the_path()
    {
        var fault = Assert.Single(PackDraft.Northamptonshire().Set("it's odd", "1").Read().Faults);

        Assert.Equal(@"$['it\'s odd']", fault.JsonPath);
    }

    [Fact]
    public void A_fault_reads_as_one_line_like_a_compiler_message() =>
        Assert.Equal(
            "a.json(3): $.id: this text is empty.",
            new PackFault("a.json", "$.id", 3, "this text is empty.").ToString());

    private static string Shipped() => PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Json;

    private static int LineOf(string json, string text) => json[..json.IndexOf(text, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
}
