using CinWorkflows.Domain.Calendar;
using CinWorkflows.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Server.Tests.Holidays;

public sealed class HolidayFileTests : IDisposable
{
    private static readonly HolidayChange Funeral = new(Division.EnglandAndWales, new(2026, 6, 15), "State funeral", false);

    private readonly string _folder = Directory.CreateTempSubdirectory("cin-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "holidays.json");

    [Fact]
    public void Current_NoFile_IsEmpty() => Assert.Empty(Opened().Current);

    [Fact]
    public void Current_FileWritten_IsReadAgainAndKeptUntilItChanges()
    {
        var file = Opened();
        Assert.Empty(file.Current);

        HolidayFile.Write(Path, [Funeral]);
        var first = file.Current;
        Assert.Equal([Funeral], first);
        Assert.Same(first, file.Current);

        HolidayFile.Write(Path, [Funeral, Funeral with { Withdrawn = true }]);
        Assert.Equal([false, true], file.Current.Select(change => change.Withdrawn));
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{ "division": "atlantis", "date": "2026-06-15", "title": "T", "withdrawn": false }]""")]
    [InlineData("""[{ "division": "scotland", "date": "15/06/2026", "title": "T", "withdrawn": false }]""")]
    [InlineData("""[{ "division": "scotland", "date": "2026-06-15", "title": " ", "withdrawn": false }]""")]
    [InlineData("""[{ "division": "scotland", "date": "2026-06-15", "title": "T" }]""")]
    [InlineData("""[{ "division": "scotland", "date": "2026-06-15", "title": "T", "withdrawn": false, "note": "" }]""")]
    public void BadFile_IsRefusedInWords_WhileWhatWasReadLastStaysInForce(string text)
    {
        var file = Opened();
        HolidayFile.Write(Path, [Funeral]);
        Assert.Equal([Funeral], file.Current);

        File.WriteAllText(Path, text);

        Assert.Equal([Funeral], file.Current);
        Assert.Contains("holidays.json", Assert.Throws<FormatException>(() => HolidayFile.Read(Path)).Message);
    }

    [Fact]
    public void Write_LeavesNothingBesideTheFile()
    {
        HolidayFile.Write(Path, [Funeral]);

        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private HolidayFile Opened() => new(Path, NullLogger<HolidayFile>.Instance);
}
