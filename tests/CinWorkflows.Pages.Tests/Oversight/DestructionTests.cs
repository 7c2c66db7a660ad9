using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Pages.Tests.Oversight;

[Collection(PagesCollection.Name)]
public sealed class DestructionTests(PagesWorld world)
{
    private static readonly DateTimeOffset Now = LondonTime.At(PagesWorld.Today, new(10, 0));

    [Fact]
    public async Task One_officer_proposes_a_second_confirms_and_the_certificate_names_nobody()
    {
        var caseId = await EndedLongAgoAsync();
        using var first = await OfficerAsync("dpo-1");
        using var second = await OfficerAsync("dpo-8");

        await first.FollowAsync("How long cases are kept");
        Assert.Contains($"{caseId} 1 January 2000", first.Page.Text, StringComparison.Ordinal);
        await first.PressAsync("Propose it");
        Assert.Equal(["Tick at least one case", "Say why they are to be destroyed"], first.Page.Faults);
        await first.PressAsync("Propose it", ("cases", caseId), ("reason", "Robin has grown up."));
        Assert.Equal("#reason", first.Page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        await first.PressAsync("Propose it", ("cases", caseId), ("reason", "The time of the schedule is over."));
        Assert.Contains("You proposed it. Somebody else", first.Page.Text, StringComparison.Ordinal);
        var address = first.Page.Address.AbsolutePath;

        await second.GetAsync($"{StaffPages.Home}/retention/destructions");
        Assert.Contains("Waits for a second person", second.Page.Text, StringComparison.Ordinal);
        await second.GetAsync(address);
        await second.PressAsync("Confirm it, and destroy the case");

        Assert.Contains($"{caseId} 1 January 2000", second.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Destroyed, with", second.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", second.Page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await second.PressAsync("Certificate as a paper");
        Assert.Equal("application/pdf", second.Page.ContentHeaders["Content-Type"]);
        Assert.Null(await world.Get<ICaseReader>().FileAsync(caseId, default));
    }

    [Fact]
    public async Task A_legal_hold_is_placed_and_lifted_with_a_reason_that_names_nobody()
    {
        var caseId = await world.CaseAsync();
        using var officer = await OfficerAsync("dpo-1");

        await officer.GetAsync($"{StaffPages.Home}/retention/hold");
        await officer.PressAsync("Record it");
        Assert.Equal(["Enter the number of the case", "Say what is to be done", "Say why"], officer.Page.Faults);
        await officer.PressAsync("Record it", ("caseId", "CIN-none"), ("what", "place"), ("reason", "A court has asked for the file."));
        Assert.Contains("There is no case", Assert.Single(officer.Page.Faults), StringComparison.Ordinal);
        await officer.PressAsync("Record it", ("caseId", caseId));
        Assert.Contains("It is recorded.", officer.Page.Text, StringComparison.Ordinal);

        await officer.GetAsync($"{StaffPages.Home}/retention/hold");
        await officer.PressAsync("Record it", ("caseId", caseId), ("what", "place"), ("reason", "A court has asked again."));
        Assert.Equal(["A legal hold stands on it already."], officer.Page.Faults);
        await officer.PressAsync("Record it", ("what", "lift"));
        Assert.Contains("It is recorded.", officer.Page.Text, StringComparison.Ordinal);
    }

    private async Task<StaffBrowser> OfficerAsync(string id)
    {
        await world.Get<IStaffRegister>().SaveStaffAsync(new(id, id == "dpo-1" ? "Noor Officer" : "Wren Second", $"{id}@council.example", OrdinaryCast.Team, []) { Arrangements = new() { DataProtectionOfficer = true } }, default);
        return await world.BrowserAsync(id);
    }

    /// <summary>A case that ended on 1 January 2000, opened by mistake, of which nothing is under way.</summary>
    private async Task<string> EndedLongAgoAsync()
    {
        var caseId = await world.CaseAsync();
        var file = await world.FileAsync(caseId);
        var sequence = file.Sequence + 1;
        var after = file with { Sequence = sequence, Ending = new(new(2000, 1, 1), EndingReason.OpenedInError, null, "RC9") };
        var open = (await world.Get<ICaseReader>().FindAsync(caseId, default))!.Duties.Select(duty => duty.Duty.Key).ToList();
        await world.Get<IActStore>().AppendAsync(new(caseId, sequence, Guid.NewGuid(), OrdinaryCast.Manager, Now, Now, file.Pack, new CaseOpenedInError("Another child.")), after, default);
        await world.Get<ICaseRecord>().PublishAsync(new(caseId, sequence, Now, [], [.. open]), default);
        return caseId;
    }
}
