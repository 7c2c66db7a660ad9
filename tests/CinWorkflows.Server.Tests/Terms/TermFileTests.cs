using CinWorkflows.Domain.Calendar;
using CinWorkflows.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Server.Tests.Terms;

public sealed class TermFileTests : IDisposable
{
    private static readonly TermSheet Sheet = new([new("Spring", new(2026, 1, 5), new(2026, 3, 27), [new("Half-term", new(2026, 2, 16), new(2026, 2, 20))])], "https://council.example/terms");

    private readonly string _folder = Directory.CreateTempSubdirectory("cin-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "terms.json");

    [Fact]
    public void Of_NoFile_KnowsNothing() => Assert.Null(Opened().Of("northamptonshire"));

    [Fact]
    public void Of_FileWritten_IsReadAgainAndKeptUntilItChanges()
    {
        var file = Opened();
        Assert.Null(file.Of("northamptonshire"));

        Write(Sheet);
        var first = file.Of("northamptonshire");
        Assert.Equal(Sheet.Terms, first!.Terms);
        Assert.Same(first, file.Of("northamptonshire"));
        Assert.Null(file.Of("hillingdon"));

        Write(Sheet with { Terms = [.. Sheet.Terms, new("Summer", new(2026, 4, 13), new(2026, 7, 21))] });
        Assert.Equal(new DateOnly(2026, 7, 21), file.Of("northamptonshire")!.KnownTo);
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("{ not json", "terms.json, line 1")]
    [InlineData("null", "the file holds nothing")]
    [InlineData("""{ "northamptonshire": null }""", "northamptonshire: null is given")]
    [InlineData("""{ "northamptonshire": { "terms": [null] } }""", "northamptonshire.terms: an entry is null")]
    [InlineData("""{ "northamptonshire": { "terms": [] } }""", "northamptonshire.terms: no term is given")]
    [InlineData("""{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "2026-01-05" } ] } }""", "line 1: northamptonshire.terms[0]")]
    [InlineData("""{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "5/1/2026", "to": "2026-03-27" } ] } }""", "northamptonshire.terms[0].from cannot be read")]
    [InlineData("""{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "2026-03-27", "to": "2026-01-05" } ] } }""", "northamptonshire.terms[0].to: 2026-01-05 is before its beginning 2026-03-27")]
    [InlineData("""{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "2026-01-05", "to": "2026-03-27", "breaks": [null] } ] } }""", "northamptonshire.terms: an entry is null")]
    [InlineData("""{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "2026-01-05", "to": "2026-03-27", "halfTerm": [] } ] } }""", "days are written like 2026-09-02")]
    public void BadFile_IsRefusedInWords_WhileWhatWasReadLastStaysInForce(string text, string told)
    {
        var file = Opened();
        Write(Sheet);
        Assert.NotNull(file.Of("northamptonshire"));

        File.WriteAllText(Path, text);

        Assert.Equal(Sheet.Terms, file.Of("northamptonshire")!.Terms);
        Assert.Contains(told, Assert.Throws<FormatException>(() => TermFile.Read(Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(TermSheet sheet) => TermFile.Write(Path, new Dictionary<string, TermSheet> { ["northamptonshire"] = sheet });

    private TermFile Opened() => new(Path, NullLogger<TermFile>.Instance);
}
