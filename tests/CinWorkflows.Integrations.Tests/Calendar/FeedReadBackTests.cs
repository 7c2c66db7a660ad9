using System.Text;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.Tests.Calendar.Reader;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;

namespace CinWorkflows.Integrations.Tests.Calendar;

/// <summary>What others make of our feeds.</summary>
[Needs(Tool.Node)]
public sealed class FeedReadBackTests
{
    private static readonly FeedEntry Meeting = new()
    {
        Uid = "CIN-1-m1@cinworkflows",
        Sequence = 2,
        RevisedAt = Invitations.Utc(2026, 6, 30, 8, 15),
        StartsAt = Invitations.Utc(2026, 7, 14, 9, 0),
        EndsAt = Invitations.Utc(2026, 7, 14, 10, 30),
        Summary = "Meeting (ref CIN-1)",
        Description = "You chair the first planning meeting.\n\nOpen the case: https://cin.example.gov.uk/cases/CIN-1",
        Link = "https://cin.example.gov.uk/cases/CIN-1",
        Organizer = new("Children's services", "cin@council.example"),
        Busy = true,
        Location = "Room 4, Tŷ Hywel; 12 High Street",
    };

    [Fact]
    public async Task Feed_ReadByAnother_IsPublished_WithItsNameAndHowOftenToLook()
    {
        var feed = await ReadAsync(Meeting);

        Assert.Equal(("2.0", "PUBLISH", "Duties and meetings", "PT15M"), (feed.Version, feed.Method, feed.Name, feed.RefreshEvery));
        Assert.Equal(["Europe/London"], feed.Zones);
    }

    [Fact]
    public async Task Meeting_ReadByAnother_IsTheSame()
    {
        var read = Assert.Single((await ReadAsync(Meeting)).Events);

        Assert.Equal((Meeting.Uid, Meeting.Sequence, Meeting.RevisedAt), (read.Uid, read.Sequence, read.Stamp));
        Assert.Equal((Meeting.StartsAt, Meeting.EndsAt, "Europe/London", false), (read.StartsAt, read.EndsAt, read.Zone, read.WholeDays));
        Assert.Equal((Meeting.Summary, Meeting.Description, Meeting.Location, Meeting.Link), (read.Summary, read.Description, read.Location, read.Url));
        Assert.Equal(("CONFIRMED", "PRIVATE", "OPAQUE"), (read.Status, read.Class, read.Transparency));
        Assert.Equal(("mailto:cin@council.example", "Children's services"), (read.Organizer.Address, read.Organizer.Name));
        Assert.Empty(read.Attendees);
    }

    [Theory]
    [InlineData(2026, 3, 28)]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    [InlineData(2026, 12, 31)]
    public async Task WholeDay_ReadByAnother_IsThatDayAndNoOther(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var duty = Meeting with
        {
            StartsAt = LondonTime.StartOf(date),
            EndsAt = LondonTime.StartOf(date.AddDays(1)),
            WholeDays = true,
            Busy = false,
        };

        var read = Assert.Single((await ReadAsync(duty)).Events);

        Assert.Equal((true, $"{date:yyyy-MM-dd}", $"{date.AddDays(1):yyyy-MM-dd}", "TRANSPARENT"), (read.WholeDays, read.Start, read.End, read.Transparency));
    }

    [Fact]
    public async Task CancelledMeeting_ReadByAnother_IsCancelledAndTakesNoTime()
    {
        var read = Assert.Single((await ReadAsync(Meeting with { Cancelled = true, Busy = false, Location = null })).Events);

        Assert.Equal(("CANCELLED", "TRANSPARENT", null), (read.Status, read.Transparency, read.Location));
    }

    [Fact]
    public async Task Times_OverThreeYearsAndBothChangesOfTheClocks_ReadByAnother_AreTheSameInstants()
    {
        var entries = Instants().Select((at, index) => Meeting with { Uid = $"u-{index}@cinworkflows", StartsAt = at, EndsAt = at.AddMinutes(45) }).ToArray();

        var read = (await ReadAsync(entries)).Events;

        Assert.Equal(entries.Select(entry => (entry.Uid, entry.StartsAt, entry.EndsAt)), read.Select(entry => (entry.Uid, entry.StartsAt, entry.EndsAt)));
        Assert.Contains(read, entry => entry.WallStart == "2026-07-01T10:00:00" && entry.StartsAt == Invitations.Utc(2026, 7, 1, 9, 0));
        Assert.Contains(read, entry => entry.WallStart == "2026-12-01T09:00:00" && entry.StartsAt == Invitations.Utc(2026, 12, 1, 9, 0));
    }

    [Fact]
    public async Task LongTexts_FoldedAndReadByAnother_AreUnchanged_AndNoLineIsTooLong()
    {
        var entries = RandomText.Samples(80, maxLength: 700)
            .Select(sample => Meeting with { Uid = $"seed-{sample.Seed}@cinworkflows", Summary = $"a{sample.Text}z", Description = $"a{sample.Text}z" })
            .ToArray();
        var text = Write(entries);

        var read = (await CalendarReader.ReadAsync(text)).Events;

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(entries.Select(entry => (entry.Uid, entry.Summary, entry.Description)), read.Select(entry => (entry.Uid, entry.Summary, entry.Description!)));
    }

    [Fact]
    public async Task FeedOfNothing_ReadByAnother_IsEmpty() => Assert.Empty((await ReadAsync()).Events);

    private static IEnumerable<DateTimeOffset> Instants()
    {
        for (var day = Invitations.Utc(2026, 1, 1, 9, 0); day.Year < 2029; day = day.AddDays(1))
        {
            yield return day;
        }

        DateTimeOffset[] changes = [Invitations.Utc(2026, 3, 29, 1, 0), Invitations.Utc(2026, 10, 25, 1, 0), Invitations.Utc(2027, 3, 28, 1, 0), Invitations.Utc(2027, 10, 31, 1, 0)];
        foreach (var change in changes)
        {
            for (var minutes = -180; minutes <= 180; minutes += 15)
            {
                yield return change.AddMinutes(minutes);
            }
        }
    }

    private static Task<ReadCalendar> ReadAsync(params FeedEntry[] entries) => CalendarReader.ReadAsync(Write(entries));

    private static string Write(params FeedEntry[] entries) => new FeedWriter().Write(new("Duties and meetings", entries));
}
