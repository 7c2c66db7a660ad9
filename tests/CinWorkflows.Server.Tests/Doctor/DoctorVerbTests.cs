using System.Text.Json;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Simulation;
using CinWorkflows.StandIns.MicrosoftGraph;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Doctor;

public sealed class DoctorVerbTests : IAsyncLifetime
{
    private const string Mailbox = "cin@council.example";
    private const string Chair = "robin@council.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("cin-").FullName;
    private GraphStandIn _graph = null!;
    private StandInTenant _tenant = null!;

    public async Task InitializeAsync()
    {
        _graph = await GraphStandIn.StartAsync();
        _tenant = _graph.AddTenant("tenant-n");
        _tenant.Mailbox(Mailbox);
    }

    public async Task DisposeAsync()
    {
        await _graph.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Where_all_is_right_nothing_is_listed()
    {
        Set();

        var list = await Cin.RunAsync("doctor", "--fix-list", "--data", _folder);

        Assert.Equal((0, "Nothing has to be done."), (list.ExitCode, list.Lines.Single()));
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_the_command_that_makes_it_and_nothing_else()
    {
        Set();
        _tenant.Deny("Mail.Send");

        var list = await Cin.RunAsync("doctor", "--fix-list", "--data", _folder);

        Assert.Equal(1, list.ExitCode);
        Assert.Equal(
            [
                "What has to be done, in this order. The commands are of Exchange Online PowerShell: Connect-ExchangeOnline first, as an Exchange administrator.",
                "1. northamptonshire: Microsoft Graph: Let the app use Mail.Send in these mailboxes. It takes up to two hours to hold.",
                "New-ManagementRoleAssignment -Name 'CinWorkflows northamptonshire Mail.Send' -App 'client' -Role 'Application Mail.Send' -CustomResourceScope 'CinWorkflows northamptonshire'",
            ],
            list.Lines);
    }

    [Fact]
    public async Task The_rooms_that_are_set_stand_last_as_what_cannot_be_seen_from_here()
    {
        Set();
        _tenant.AddRoom("room@council.example", "Room", 8, "Hall", wheelchairs: true);

        var list = await Cin.RunAsync("doctor", "--fix-list", "--data", _folder);

        Assert.Equal((0, "Nothing has to be done."), (list.ExitCode, list.Lines[0]));
        Assert.StartsWith("Get-CalendarProcessing -Identity 'room@council.example'", list.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chairs_of_the_staff_directory_are_tried_where_meetings_are_put_into_their_own_calendars()
    {
        Set();
        await using (var record = await RecordOnly.OpenAsync(new ServerSettings(_folder), default))
        {
            var staff = record.GetRequiredService<IStaffRegister>();
            await staff.SaveTeamAsync(new(OrdinaryCast.Team, "Example team", "northamptonshire") { Telephone = "01604 000000" }, default);
            await staff.SaveStaffAsync(new("w1", "Robin", Chair, OrdinaryCast.Team, [Role.SocialWorker]), default);
            await staff.SaveStaffAsync(new("b1", "Clerk", "clerk@council.example", OrdinaryCast.Team, [Role.BusinessSupport]), default);
        }

        var told = await Cin.RunAsync("doctor", "--data", _folder);

        Assert.Contains($"WRONG northamptonshire: Microsoft Graph: Read the calendar of {Chair}", told.Output, StringComparison.Ordinal);
        Assert.Contains("Check the address in the staff directory", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clerk@council.example", told.Output, StringComparison.Ordinal);
        _tenant.Mailbox(Chair);
        Assert.Equal(0, (await Cin.RunAsync("doctor", "--data", _folder)).ExitCode);
    }

    [Fact]
    public async Task A_team_of_which_families_are_told_no_number_is_named()
    {
        Set(calendars: false);
        await using (var record = await RecordOnly.OpenAsync(new ServerSettings(_folder), default))
        {
            var staff = record.GetRequiredService<IStaffRegister>();
            await staff.SaveTeamAsync(new(OrdinaryCast.Team, "Example team", "northamptonshire"), default);
            await staff.SaveStaffAsync(new("w1", "Robin", Chair, OrdinaryCast.Team, [Role.SocialWorker]), default);
        }

        var told = await Cin.RunAsync("doctor", "--data", _folder);

        Assert.Equal(1, told.ExitCode);
        Assert.Contains($"WRONG Telephone numbers: Look for a number that families of team '{OrdinaryCast.Team}' can ring", told.Output, StringComparison.Ordinal);
        Assert.Contains("nor has 'w1'", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_cannot_be_one_is_a_sentence_and_no_stack_trace()
    {
        Set(tenant: "our tenant");

        var told = await Cin.RunAsync("doctor", "--data", _folder);

        Assert.Equal(1, told.ExitCode);
        Assert.Contains("TenantId is neither an id nor a domain of a tenant", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Output + told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_calendars_are_switched_off_nothing_is_asked_for_them()
    {
        Set(calendars: false);
        _tenant.Deny("Calendars.ReadWrite");
        _tenant.Deny("Place.Read.All");

        var list = await Cin.RunAsync("doctor", "--fix-list", "--data", _folder);

        Assert.Equal((0, "Nothing has to be done."), (list.ExitCode, list.Lines.Single()));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_said_where_chairs_would_be_tried()
    {
        Set();
        await File.WriteAllTextAsync(Path.Combine(_folder, "record.db"), new string('x', 4096));

        var told = await Cin.RunAsync("doctor", "--data", _folder);

        Assert.Equal(1, told.ExitCode);
        Assert.Contains("WRONG this machine: Read from the record who may chair meetings", told.Output, StringComparison.Ordinal);
    }

    private void Set(string tenant = "tenant-n", bool calendars = true) => File.WriteAllText(
        Path.Combine(_folder, "settings.json"),
        JsonSerializer.Serialize(new
        {
            Authorities = new
            {
                northamptonshire = new
                {
                    Email = "graph",
                    Calendars = calendars,
                    Graph = new { TenantId = tenant, ClientId = "client", ClientSecret = "secret", Mailbox, Endpoint = _graph.Endpoint.AbsoluteUri },
                },
            },
        }));
}
