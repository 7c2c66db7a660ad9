using CinWorkflows.Integrations.MicrosoftGraph.Health;
using CinWorkflows.StandIns.Http;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Health;

public sealed class GraphCheckTests : GraphTest
{
    private static readonly GraphUse All = new(Mail: true, Calendars: true, []);

    [Fact]
    public async Task Service_ThatIsSetUpRight_IsFoundSoAndUnchanged()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);

        var findings = await RunAsync();

        Assert.Equal("northamptonshire: Microsoft Graph", Graph.CheckFor(All).Name);
        Assert.All(findings, finding => Assert.Equal((true, null), (finding.Ok, finding.Fix)));
        Assert.Equal(9, findings.Count);
        Assert.All(findings, finding => Assert.Empty(finding.Steps));
        Assert.Empty(TeamMailbox.Mail.Sent);
        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Calendar.Events);
    }

    [Theory]
    [InlineData("Mail.ReadWrite")]
    [InlineData("Mail.Send")]
    [InlineData("Calendars.ReadWrite")]
    [InlineData("Place.Read.All")]
    public async Task Permission_ThatIsMissing_IsNamed(string permission)
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.Deny(permission);

        var findings = (await RunAsync()).Where(finding => !finding.Ok).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains($"permission {permission} ", finding.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secret_ThatIsWrong_EndsTheCheckWithItsCure()
    {
        var finding = Assert.Single(await Open(Settings with { ClientSecret = "wrong" }).CheckFor(All).RunAsync(CancellationToken.None));

        Assert.False(finding.Ok, "A wrong secret was found right.");
        Assert.Contains("secret", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mailbox_ThatIsNotThere_IsSaid()
    {
        var findings = await Open(Settings with { Mailbox = "typo@council.example" }).CheckFor(All).RunAsync(CancellationToken.None);

        Assert.Contains(findings, finding => finding.Fix?.StartsWith("There is no such mailbox", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Clock_ThatIsWrong_IsSaid()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(-20));

        var finding = Assert.Single(await RunAsync(), finding => !finding.Ok);

        Assert.Contains("differ by 20 minutes", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scope_IsRightWhereAnotherMailboxIsRefused(bool refused)
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.Mailbox("director@council.example").OutOfScope = refused;

        var findings = await Open(Settings with { OutOfScopeMailbox = "director@council.example" }).CheckFor(All).RunAsync(CancellationToken.None);

        Assert.All(findings.TakeLast(2), finding => Assert.Equal(refused, finding.Ok));
        Assert.Equal(!refused, findings.Any(finding => finding.Fix?.Contains("RBAC for Applications", StringComparison.Ordinal) is true));
    }

    [Fact]
    public async Task Service_OutOfReach_IsAFindingAndNoException()
    {
        await RunAsync();
        StandIn.Faults.Share(seed: 1, rate: 1, FaultKind.DroppedBefore);

        var findings = await RunAsync();

        Assert.All(findings.Skip(1), finding => Assert.Contains("firewall", finding.Fix, StringComparison.Ordinal));
        Assert.All(findings.Skip(1), finding => Assert.Contains(StandIn.Endpoint.Authority, finding.Fix, StringComparison.Ordinal));
        Assert.Equal(6, findings.Count);
    }

    [Fact]
    public async Task Place_IsNoMailbox_AndNoRoleOfExchangeIsAdvisedForIt()
    {
        Tenant.Deny("Place.Read.All");

        var finding = Assert.Single(await RunAsync(), finding => finding.What == "List meeting rooms");

        Assert.DoesNotContain("Application Place", finding.Fix, StringComparison.Ordinal);
        Assert.Equal(ItArea.Consent, Assert.Single(finding.Steps).Area);
    }

    [Fact]
    public async Task Endpoint_OutOfReach_IsNamedAtTheSignIn()
    {
        var finding = Assert.Single(await Open(Settings with { Endpoint = new("http://127.0.0.1:1/v1.0") }).CheckFor(All).RunAsync(CancellationToken.None));

        Assert.StartsWith("127.0.0.1:1 could not be reached", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CertificateFile_ThatIsNotThere_IsToldAsSuch()
    {
        var settings = Settings with { ClientSecret = null, CertificatePath = "/nowhere/cin.pem" };

        var finding = Assert.Single(await Open(settings).CheckFor(All).RunAsync(CancellationToken.None));

        Assert.StartsWith("There is no certificate file at CertificatePath (/nowhere/cin.pem)", finding.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("identity", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CertificateFile_ThatIsNone_IsToldAsSuch()
    {
        var folder = Directory.CreateTempSubdirectory("cin-");
        try
        {
            var file = Path.Combine(folder.FullName, "cin.pem");
            await File.WriteAllTextAsync(file, "no certificate");

            var finding = Assert.Single(await Open(Settings with { ClientSecret = null, CertificatePath = file }).CheckFor(All).RunAsync(CancellationToken.None));

            Assert.StartsWith("The certificate cannot be used", finding.Fix, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("our tenant")]
    [InlineData("https://login.microsoftonline.com/x")]
    public void Tenant_ThatCannotBeOne_IsASentence(string tenant) =>
        Assert.StartsWith("Microsoft Graph of northamptonshire: TenantId is neither an id nor a domain", Assert.Throws<ArgumentException>(() => Open(Settings with { TenantId = tenant })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Mailbox_WithoutTeams_CannotMakeLinks_WhichIsSaid()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        TeamMailbox.Calendar.HasTeams = false;

        var finding = Assert.Single(await RunAsync(), finding => !finding.Ok);

        Assert.Contains("cannot make Teams meetings", finding.Fix, StringComparison.Ordinal);
        Assert.Equal(ItArea.Calendars, Assert.Single(finding.Steps).Area);
    }

    [Fact]
    public async Task Chairs_AreTried_AndThoseWhoWorkAreOneLine()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.Mailbox("other@council.example").OutOfScope = true;

        var findings = await Graph.CheckFor(All with { Chairs = [Chair, "second@council.example", "other@council.example", Team] }).RunAsync(CancellationToken.None);

        Assert.Equal(["Read the calendar of second@council.example", "Read the calendar of other@council.example"], findings.Where(finding => !finding.Ok).Select(finding => finding.What));
        Assert.Contains(findings, finding => finding.What == "Use the calendars of 2 chairs");
        Assert.Contains("the staff directory", findings.First(finding => !finding.Ok).Fix, StringComparison.Ordinal);
        Assert.Equal(
            ["Add-DistributionGroupMember -Identity 'CinWorkflows northamptonshire' -Member 'other@council.example'"],
            findings.SelectMany(finding => finding.Steps).SelectMany(step => step.Commands));
    }

    [Fact]
    public async Task Rooms_ThatDoNotSayWhenTheyAreFree_AreNamed_AndTheirSettingsAreToBeRun()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.AddRoom("room1@council.example", "Room 1", 8, "Hall", wheelchairs: true);

        var findings = await RunAsync();

        Assert.All(findings, finding => Assert.True(finding.Ok, finding.What));
        var command = Assert.Single(Assert.Single(findings.SelectMany(finding => finding.Steps)).Commands);
        Assert.StartsWith("Get-CalendarProcessing -Identity 'room1@council.example' | Where-Object", command, StringComparison.Ordinal);
        Assert.EndsWith("Set-CalendarProcessing -AutomateProcessing AutoAccept -BookingWindowInDays 400", command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingAllowed_ListsWhatExchangeNeeds_InOrder_ForTheMailboxesThatAreSet()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        foreach (var permission in new[] { "Mail.ReadWrite", "Mail.Send", "Calendars.ReadWrite" })
        {
            Tenant.Deny(permission);
        }

        var findings = await Open(Settings with { CalendarMailbox = Chair }).CheckFor(All).RunAsync(CancellationToken.None);

        Assert.Equal(
            [
                "New-ServicePrincipal -AppId 'client' -ObjectId '<object id>' -DisplayName 'CinWorkflows'",
                $"New-DistributionGroup -Name 'CinWorkflows northamptonshire' -Type Security -Members '{Team}','{Chair}'",
                "New-ManagementScope -Name 'CinWorkflows northamptonshire' -RecipientRestrictionFilter \"MemberOfGroup -eq '$((Get-DistributionGroup 'CinWorkflows northamptonshire').DistinguishedName)'\"",
                "New-ManagementRoleAssignment -Name 'CinWorkflows northamptonshire Mail.ReadWrite' -App 'client' -Role 'Application Mail.ReadWrite' -CustomResourceScope 'CinWorkflows northamptonshire'",
                "New-ManagementRoleAssignment -Name 'CinWorkflows northamptonshire Mail.Send' -App 'client' -Role 'Application Mail.Send' -CustomResourceScope 'CinWorkflows northamptonshire'",
                "New-ManagementRoleAssignment -Name 'CinWorkflows northamptonshire Calendars.ReadWrite' -App 'client' -Role 'Application Calendars.ReadWrite' -CustomResourceScope 'CinWorkflows northamptonshire'",
            ],
            findings.SelectMany(finding => finding.Steps).Distinct().SelectMany(step => step.Commands));
    }

    [Fact]
    public async Task Address_ThatWouldBeACommand_IsAValueInEveryCommand()
    {
        const string Odd = "o'neil;remove-mailbox@council.example";
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.Mailbox(Odd).OutOfScope = true;
        Tenant.AddRoom("room\u2019s$(stop-process)@council.example", "Room", 8, "Hall", wheelchairs: true);

        var findings = await Graph.CheckFor(All with { Chairs = [Chair, Odd] }).RunAsync(CancellationToken.None);

        var commands = findings.SelectMany(finding => finding.Steps).SelectMany(step => step.Commands).ToList();
        Assert.Contains(commands, command => command.EndsWith("-Member 'o''neil;remove-mailbox@council.example'", StringComparison.Ordinal));
        Assert.Contains(commands, command => command.StartsWith("Get-CalendarProcessing -Identity 'room\u2019\u2019s$(stop-process)@council.example' |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, "Calendars.ReadWrite", "Place.Read.All")]
    [InlineData(false, true, "Mail.ReadWrite", "Mail.Send")]
    public async Task WhatIsNotUsed_IsNeitherTriedNorAskedFor(bool mail, bool calendars, params string[] notGranted)
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        foreach (var permission in notGranted)
        {
            Tenant.Deny(permission);
        }

        var findings = await Open(Settings with { NotificationAddress = calendars ? null : new("http://127.0.0.1:1/calendar/notifications") }).CheckFor(new(mail, calendars, [])).RunAsync(CancellationToken.None);

        Assert.All(findings, finding => Assert.True(finding.Ok, finding.What));
    }

    [Fact]
    public async Task OneRole_ThatIsMissing_IsAllThatIsListed()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        Tenant.Deny("Mail.Send");

        var step = Assert.Single((await RunAsync()).SelectMany(finding => finding.Steps));

        Assert.Equal(ItArea.Roles, step.Area);
        Assert.Contains("'Application Mail.Send'", Assert.Single(step.Commands), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotificationAddress_IsTried_AsMicrosoftWouldTryIt()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);
        await using var receiver = await LoopbackServer.StartAsync(app => app.Run(context => context.Request.Path == "/calendar/notifications"
            ? context.Response.WriteAsync(context.Request.Query["validationToken"].ToString())
            : context.Response.WriteAsync("another")));

        var right = await Open(Settings with { NotificationAddress = new(receiver.Address, "calendar/notifications") }).CheckFor(All).RunAsync(CancellationToken.None);
        var wrong = await Open(Settings with { NotificationAddress = new(receiver.Address, "elsewhere") }).CheckFor(All).RunAsync(CancellationToken.None);
        var nobody = await Open(Settings with { NotificationAddress = new("http://127.0.0.1:1/calendar/notifications") }).CheckFor(All).RunAsync(CancellationToken.None);

        Assert.All(right, finding => Assert.True(finding.Ok, finding.What));
        Assert.StartsWith("Another service", Assert.Single(wrong, finding => !finding.Ok).Fix, StringComparison.Ordinal);
        Assert.StartsWith("127.0.0.1:1 could not be reached", Assert.Single(nobody, finding => !finding.Ok).Fix, StringComparison.Ordinal);
        Assert.Equal(ItArea.Notifications, Assert.Single(nobody.SelectMany(finding => finding.Steps)).Area);
    }

    private Task<IReadOnlyList<ServiceFinding>> RunAsync() => Graph.CheckFor(All).RunAsync(CancellationToken.None);
}
