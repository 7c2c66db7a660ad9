using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Hosting;

public sealed class FilesTakenOverTests : IDisposable
{
    private const string Holidays =
        """
        [
          { "division": "englandAndWales", "date": "2026-06-15", "title": "State funeral", "withdrawn": false },
          { "division": "englandAndWales", "date": "2026-06-15", "title": "State funeral", "withdrawn": true },
          { "division": "englandAndWales", "date": "2026-06-15", "title": "State funeral", "withdrawn": false }
        ]
        """;

    private const string Terms = """{ "northamptonshire": { "terms": [ { "name": "Spring", "from": "2026-01-05", "to": "2026-03-27" } ], "source": "https://council.example/terms" } }""";

    private readonly ServerSettings _settings = new(Directory.CreateTempSubdirectory("cin-").FullName);

    [Fact]
    public async Task What_earlier_versions_kept_is_taken_over_once_in_its_order_and_stays_under_another_name()
    {
        await WriteAsync(Holidays, Terms);

        await OpenAsync(_ => Task.CompletedTask);

        await OpenAsync(async services =>
        {
            Assert.Equal([false, true, false], (await services.GetRequiredService<IHolidayBook>().ReadAsync(default)).Select(entry => entry.Change.Withdrawn));
            Assert.NotNull(await services.GetRequiredService<ISchoolTerms>().FindAsync("northamptonshire", default));
        });
        Assert.Equal(["holidays.json.taken-over", "terms.json.taken-over"], Directory.GetFiles(_settings.DataFolder, "*.json*").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_run_that_was_cut_off_before_it_put_the_file_aside_is_made_good()
    {
        await WriteAsync(Holidays, Terms);
        await OpenAsync(_ => Task.CompletedTask);
        await WriteAsync(Holidays, Terms);

        await OpenAsync(async services => Assert.Equal(3, await services.GetRequiredService<IHolidayBook>().CountAsync(default)));
    }

    [Fact]
    public async Task A_file_beside_a_record_that_has_others_is_refused_and_left_as_it_is()
    {
        await OpenAsync(services => services.GetRequiredService<IHolidayBook>().AppendAsync([new(new(Division.Scotland, new(2026, 6, 16), "Another", false), DateTimeOffset.UnixEpoch)], 0, default));
        await WriteAsync(Holidays, null);

        var refused = await Assert.ThrowsAsync<FormatException>(() => OpenAsync(_ => Task.CompletedTask));

        Assert.Contains("holidays.json: the record has other bank holidays already.", refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_settings.HolidaysFile), "the refused file is gone");
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
    public async Task Bank_holidays_that_cannot_be_read_are_refused_in_words_and_left_as_they_are(string text)
    {
        await WriteAsync(text, null);

        Assert.Contains("holidays.json", (await Assert.ThrowsAsync<FormatException>(() => OpenAsync(_ => Task.CompletedTask))).Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_settings.HolidaysFile));
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
    public async Task Terms_that_cannot_be_read_are_refused_in_words_and_left_as_they_are(string text, string told)
    {
        await WriteAsync(null, text);

        Assert.Contains(told, (await Assert.ThrowsAsync<FormatException>(() => OpenAsync(_ => Task.CompletedTask))).Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_settings.TermsFile));
    }

    public void Dispose()
    {
        Directory.Delete(_settings.DataFolder, recursive: true);
    }

    private async Task WriteAsync(string? holidays, string? terms)
    {
        foreach (var (path, text) in ((string, string?)[])[(_settings.HolidaysFile, holidays), (_settings.TermsFile, terms)])
        {
            if (text is not null)
            {
                await File.WriteAllTextAsync(path, text);
            }
        }
    }

    private async Task OpenAsync(Func<IServiceProvider, Task> look)
    {
        await using var services = await RecordOnly.OpenAsync(_settings, default);
        await look(services);
    }
}
