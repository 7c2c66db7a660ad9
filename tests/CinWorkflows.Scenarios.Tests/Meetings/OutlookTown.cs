using CinWorkflows.Cases.Meetings;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.StandIns.MicrosoftGraph;
using CinWorkflows.StandIns.MicrosoftGraph.Calendar;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>
/// A first planning meeting in a team's calendar of a stand-in of Microsoft 365, on which people work in Outlook while the case works on it.
/// After everything that somebody does, record, calendar, family letters and duties have to agree.
/// </summary>
internal sealed class OutlookTown : IMeetingCalendars, IAsyncDisposable
{
    public const string Mailbox = "cin-team@council.example";
    public const string Room = "room-1@council.example";
    public const string OtherRoom = "room-2@council.example";

    private const string Chair = "chris.worker@council.example";

    private readonly TownClock _clock = new();
    private readonly List<string> _added = [];
    private GraphStandIn _service = null!;
    private GraphTenant _graph = null!;
    private bool _chairsOwn;

    public CaseWorld World { get; private set; } = null!;

    public StandInTenant Tenant { get; private set; } = null!;

    public StandInCalendar Calendar => Tenant.Mailbox(_chairsOwn ? Chair : Mailbox).Calendar;

    public OutlookUser Outlook => Calendar.Outlook;

    /// <summary>The event, by its id: it stays the same until somebody deletes it.</summary>
    public string Id => Assert.Single(Calendar.Events, shown => shown.Key == $"{CaseWorld.CaseId}/m1").Id;

    public IMeetingCalendar? Find(string authority) => _graph.Calendar;

    public string MailboxOf(string authority, string chairAddress) => _chairsOwn ? chairAddress : Mailbox;

    /// <param name="hasTeams">False where the mailbox has no licence for Teams.</param>
    /// <param name="ownCalendars">True where meetings stand in their chairs' own calendars.</param>
    public static async Task<OutlookTown> StartAsync(bool hasTeams = true, bool ownCalendars = false)
    {
        var town = new OutlookTown { _chairsOwn = ownCalendars };
        town._service = await GraphStandIn.StartAsync(town._clock);
        town.Tenant = town._service.AddTenant("tenant-n");
        town.Calendar.HasTeams = hasTeams;
        town.Tenant.Mailbox("pat.manager@council.example");
        town.Tenant.AddRoom(Room, "Room 1", 8, "Family centre", wheelchairs: true);
        town.Tenant.AddRoom(OtherRoom, "Room 2", 8, "Family centre", wheelchairs: true);
        var settings = new GraphSettings { TenantId = "tenant-n", ClientId = "client", ClientSecret = "secret", Endpoint = town._service.Endpoint, Mailbox = Mailbox };
        town._graph = GraphTenant.For("northamptonshire", settings, time: town._clock);
        town.World = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(town));
        town._clock.Of = town.World.Host.Clock;
        await town.ArrangeAsync();
        return town;
    }

    /// <summary>Somebody does something in Outlook, and the calendar is looked at.</summary>
    /// <param name="what">What they do.</param>
    /// <param name="letters">How many letters the mother gets of it.</param>
    /// <param name="differs">What somebody then has to decide; nothing where all agree.</param>
    public async Task AfterAsync(Action what, int letters, params CalendarDifference[] differs)
    {
        var before = World.SentTo("alex").Count;
        what();
        await LookAsync();
        Assert.Equal(letters, World.SentTo("alex").Count - before);
        await AgreesAsync(differs);
    }

    /// <summary>The worker decides.</summary>
    public async Task DecidesAsync(MeetingActs.Decision act, int letters, params CalendarDifference[] differs)
    {
        var before = World.SentTo("alex").Count;
        await World.DoAsync(act(await MeetingAsync()));
        await LookAsync();
        Assert.Equal(letters, World.SentTo("alex").Count - before);
        await AgreesAsync(differs);
    }

    public async Task<Meeting> MeetingAsync() => (await World.FileAsync()).Meeting("m1")!;

    public async Task<CalendarEntryView> EntryAsync() =>
        Assert.Single(await World.Host.Services.GetRequiredService<ICalendarBook>().OfCaseAsync(CaseWorld.CaseId, default));

    /// <summary>Somebody adds a person in Outlook, or forwards the invitation to them.</summary>
    public void Add(string address, string name)
    {
        _added.Add(address);
        Outlook.Add(Id, address, name);
    }

    /// <summary>Its organiser cancels it, and whoever was added hears of it too.</summary>
    public void Cancel()
    {
        _added.Clear();
        Outlook.Delete(Id);
    }

    /// <summary>Twice: what is changed on record because of what was seen is brought to the calendar, and looked at there.</summary>
    public async Task LookAsync()
    {
        await World.Host.AdvanceToAsync(World.Host.Clock.GetUtcNow() + CalendarLook.Every);
        await World.Host.AdvanceToAsync(World.Host.Clock.GetUtcNow() + CalendarLook.Every);
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        _graph.Dispose();
        await _service.DisposeAsync();
    }

    public async Task AgreesAsync(CalendarDifference[] differs)
    {
        var meeting = await MeetingAsync();
        Assert.Equal(differs, meeting.Differs?.All ?? []);
        await (differs.Length == 0 && meeting.Proposals is null ? World.NoDutyAsync(DutyKind.SettleCalendar) : World.DutyAsync(DutyKind.SettleCalendar, "m1"));
        var written = MeetingOnRecord.At(meeting.Revision, "m1", await World.Host.Reader.ActsAsync(CaseWorld.CaseId, default))!;
        TheFamilyWasToldLast(written);
        Assert.DoesNotContain(Calendar.Invitations, mailed => mailed.Kind == "cancel" && _added.Contains(mailed.Attendee));
        if (differs.Contains(CalendarDifference.Deleted))
        {
            Assert.DoesNotContain(Calendar.Events, left => left.Key == $"{CaseWorld.CaseId}/m1");
            return;
        }

        var shown = Assert.Single(Calendar.Events, shown => shown.Id == Id);
        Assert.All(_added, address => Assert.Contains(shown.Attendees, attendee => attendee.Address == address));
        var isMoved = differs.Contains(CalendarDifference.Moved);
        Assert.Equal(isMoved ? (meeting.Differs!.StartsAt, meeting.Differs.EndsAt) : (meeting.StartsAt, meeting.EndsAt), (shown.StartsAt, shown.EndsAt));
        Assert.Equal(isMoved, (shown.StartsAt, shown.EndsAt) != (meeting.StartsAt, meeting.EndsAt));
        (string Id, string Address)[] invited = [(meeting.ChairId, Chair), .. meeting.Attendees.Contains(OrdinaryCast.School.Id) ? [(OrdinaryCast.School.Id, OrdinaryCast.School.Email!)] : Array.Empty<(string, string)>()];
        Assert.Equal(meeting.Differs?.TakenOff ?? [], invited.Where(person => shown.Attendees.All(attendee => attendee.Address != person.Address)).Select(person => person.Id));
        await IsThereAsync(meeting, written, shown);
    }

    /// <summary>Where it is: as on record, or elsewhere as the duty says, and then the other version is what is shown to whoever decides.</summary>
    private async Task IsThereAsync(Meeting meeting, MeetingOnRecord written, StandInEvent shown)
    {
        var entry = await EntryAsync();
        var (logistics, standing) = (written.Arranged.Logistics, entry.Standing!);
        (string? Room, string? Venue, bool Online) there = (
            shown.Attendees.Where(attendee => attendee.Type == "resource").Select(attendee => attendee.Address).SingleOrDefault(),
            System.Text.Json.JsonDocument.Parse(shown.Json).RootElement.GetProperty("location").GetProperty("displayName").GetString(),
            shown.Json.Contains("\"isOnlineMeeting\":true", StringComparison.Ordinal));
        var isElsewhere = meeting.Differs?.Is(CalendarDifference.Elsewhere) == true;
        Assert.Equal(isElsewhere, there != (logistics.Room, written.Venue, logistics.Online));
        Assert.Equal(there, (standing.Rooms.Select(room => room.Address).SingleOrDefault(), standing.Venue, standing.Online));
        Assert.Equal(isElsewhere, meeting.Differs?.Place is not null);
        Assert.Equal(there.Online, entry.OnlineLink is not null);
    }

    private void TheFamilyWasToldLast(MeetingOnRecord written)
    {
        var letter = World.SentTo("alex")[^1];
        var starts = TimeZoneInfo.ConvertTime(written.StartsAt, LondonTime.Zone);
        Assert.Contains($"{starts:HH:mm}", letter.Text, StringComparison.Ordinal);
        Assert.Contains(PlainWords.OneLine(written.Venue), letter.Text, StringComparison.Ordinal);
        Assert.Equal((written.StartsAt, $"{written.Venue}{(written.Arranged.Logistics.Online ? ", or online" : "")}"), (letter.Invitation!.Start, letter.Invitation.Location));
    }

    private async Task ArrangeAsync()
    {
        await World.ArrangeFirstMeetingAsync(online: true, Room);
        await LookAsync();
        await (Calendar.HasTeams && !_chairsOwn ? AgreesAsync([]) : Task.CompletedTask);
    }

    /// <summary>A time on the day of the meeting, or so many days after it.</summary>
    public static DateTimeOffset At(string time, int later = 0) => LondonTime.At(new DateOnly(2026, 1, 8).AddDays(later), TimeOnly.Parse(time));

    private sealed class TownClock : TimeProvider
    {
        public TimeProvider? Of { get; set; }

        public override DateTimeOffset GetUtcNow() => Of?.GetUtcNow() ?? new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    }
}
