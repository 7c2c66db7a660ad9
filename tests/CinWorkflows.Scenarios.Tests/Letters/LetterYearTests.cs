using System.Text.RegularExpressions;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using Xunit.Abstractions;

namespace CinWorkflows.Scenarios.Tests.Letters;

/// <summary>A year of one ordinary case under each pack, read as its readers would: a message is worth interrupting somebody for, or it is not sent.</summary>
public sealed partial class LetterYearTests(ITestOutputHelper output)
{
    private static readonly MessageKind[] AskedForByClauses =
        [MessageKind.Invitation, MessageKind.Cancellation, MessageKind.PlanCopy, MessageKind.ReviewRecord];

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task A_year_of_letters_is_worth_reading(string packId)
    {
        var year = await LetterYear.LiveAsync(packId, "2026-01-05");
        output.WriteLine(string.Join('\n', [year.Pack.Reference.ToString(), .. year.Sums, "", .. year.Lines]));
        if (Environment.GetEnvironmentVariable("CIN_WRITE_LETTERS") is { } folder)
        {
            await File.WriteAllLinesAsync(
                Path.Combine(folder, $"{packId}.txt"),
                [.. year.Sums, "", .. year.Lines, .. year.Letters.SelectMany(letter => (string[])["", $"===== {letter.At:yyyy-MM-dd ddd HH:mm} {letter.To} {letter.Message.Kind}", $"Subject: {letter.Message.Subject}", letter.Message.Text])]);
        }

        Counts(year);
        Hours(year);
        Subjects(year);
        Links(year);
        Facts(year);
        Assert.All(year.Letters, letter => Assert.False(string.IsNullOrWhiteSpace(letter.Message.Text)));
    }

    private static void Counts(LetterYear year)
    {
        Assert.InRange(year.Letters.Count(letter => letter.To.StartsWith("chris", StringComparison.Ordinal)), 1, 40);
        Assert.InRange(year.Letters.Count(letter => letter.To.StartsWith("pat", StringComparison.Ordinal)), 1, 15);
        Assert.All(
            year.Letters.Where(letter => !letter.IsToStaff && !AskedForByClauses.Contains(letter.Message.Kind)).GroupBy(letter => letter.To),
            reader => Assert.InRange(reader.Count(), 0, 12));
    }

    private static void Hours(LetterYear year)
    {
        var calendar = year.Pack.Authority.WorkingCalendar();
        Assert.All(year.Letters.Where(letter => letter.IsToStaff && !year.IsUrgent(letter)), letter =>
        {
            Assert.True(calendar.IsWorkingDay(letter.Day), $"{letter.Message.Subject} left on {letter.At:f}.");
            Assert.InRange(letter.Time, new(7, 0), new(19, 0));
        });
        Assert.All(year.Letters.Where(letter => !letter.IsToStaff && !year.IsUrgent(letter)), letter => Assert.InRange(letter.Time, new(8, 0), new(20, 0)));
    }

    /// <summary>Nobody is told the same twice within a day, and what is about another matter says so in its first line.</summary>
    private static void Subjects(LetterYear year)
    {
        foreach (var reader in year.Letters.GroupBy(letter => letter.To))
        {
            Assert.All(reader.Zip(reader.Skip(1)), pair => Assert.False(
                pair.First.Message.Text == pair.Second.Message.Text && pair.Second.At - pair.First.At < TimeSpan.FromDays(1),
                $"{pair.First.Message.Subject} went twice to {reader.Key} on {pair.First.At:f}."));
            Assert.All(
                reader.Where(letter => letter.IsToStaff && letter.Message.Kind == MessageKind.Notice).GroupBy(letter => letter.At),
                minute => Assert.True(minute.Count() == 1, $"{minute.Count()} notices to {reader.Key} at once on {minute.Key:f}."));
            Assert.All(
                reader.GroupBy(letter => letter.Message.Subject),
                same => Assert.True(same.Select(MatterOf).Distinct().Count() == 1, $"'{same.Key}' to {reader.Key} is about {string.Join(" and ", same.Select(MatterOf).Distinct())}."));
        }
    }

    private static void Links(LetterYear year) => Assert.All(
        year.Letters.SelectMany(letter => Link().Matches(letter.Message.Text + letter.Message.Html)).Select(link => link.Value),
        link => Assert.Equal($"http://127.0.0.1:5080/cases/{CaseSimulation.CaseId}", link));

    /// <summary>Every day that a letter states is on the record when it leaves, or is the letter's own; it greets its reader, and tells a family whom to answer.</summary>
    private static void Facts(LetterYear year)
    {
        Assert.All(year.Letters, letter => Assert.All(
            CaseRecordFacts.DaysIn($"{letter.Message.Subject}\n{letter.Message.Text}"),
            day => Assert.True(day == letter.Day || letter.Days.Contains(day), $"'{letter.Message.Subject}' to {letter.To} on {letter.Day} states {day}, which is not on the record.\n{letter.Message.Text}")));
        Assert.All(year.Letters.Where(letter => letter.IsToStaff), letter =>
            Assert.Contains($" {OrdinaryCast.Staff().Single(member => member.Email == letter.To).Name},", letter.Message.Text, StringComparison.Ordinal));
        Assert.All(year.Letters.Where(letter => !letter.IsToStaff), letter =>
        {
            Assert.Contains($" {letter.Case.People.Single(person => person.Email == letter.To).Name},", letter.Message.Text, StringComparison.Ordinal);
            Assert.Contains(OrdinaryCast.Staff().Single(member => member.Id == letter.Case.File.Allocation.WorkerId).Name, letter.Message.Text, StringComparison.Ordinal);
        });
    }

    private static string MatterOf(PostedLetter letter) => LetterYear.NoticeOf(letter) is { } notice ? notice.Key : MatterKey().Replace(letter.Message.Key, "");

    [GeneratedRegex(@"https?://[^\s""<>)]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"/[^/]+$")]
    private static partial Regex MatterKey();
}
