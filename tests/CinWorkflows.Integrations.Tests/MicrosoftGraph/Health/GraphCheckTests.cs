using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Health;

public sealed class GraphCheckTests : GraphTest
{
    [Fact]
    public async Task Service_ThatIsSetUpRight_IsFoundSoAndUnchanged()
    {
        Time.SetUtcNow(DateTimeOffset.UtcNow);

        var findings = await RunAsync();

        Assert.Equal("northamptonshire: Microsoft Graph", Graph.Check.Name);
        Assert.All(findings, finding => Assert.Equal((true, null), (finding.Ok, finding.Fix)));
        Assert.Equal(8, findings.Count);
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
        var finding = Assert.Single(await Open(Settings with { ClientSecret = "wrong" }).Check.RunAsync(CancellationToken.None));

        Assert.False(finding.Ok, "A wrong secret was found right.");
        Assert.Contains("secret", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mailbox_ThatIsNotThere_IsSaid()
    {
        var findings = await Open(Settings with { Mailbox = "typo@council.example" }).Check.RunAsync(CancellationToken.None);

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

        var findings = await Open(Settings with { OutOfScopeMailbox = "director@council.example" }).Check.RunAsync(CancellationToken.None);

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
        Assert.Equal(7, findings.Count);
    }

    private Task<IReadOnlyList<ServiceFinding>> RunAsync() => Graph.Check.RunAsync(CancellationToken.None);
}
