using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Notices;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Records.Tests.Cases;

public abstract class CaseRecordContract(RecordStore store) : RecordTest(store)
{
    private static readonly Duty Meeting = Example.Duty(DutyKind.HoldFirstPlanningMeeting, new(2026, 3, 13));

    [Fact]
    public async Task Read_AfterEverythingWasWritten_GivesItBack()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Meeting);
        await PostAsync(file, Meeting, "late@2026-03-13", Urgency.Prompt, new Recipient("sw-1", true));
        await Record.CompleteStepAsync("C-1", new("SendInvitations:m1/0", Clock.Now, ["child"]), [], None);

        var sheet = await Record.ReadAsync("C-1", None);

        Assert.Equal(file.Sequence, sheet.TakenUp);
        Assert.Equivalent(file, sheet.File, strict: true);
        Assert.Equal(new OpenDuty(Meeting, Clock.Now, Clock.Now), Assert.Single(sheet.Duties));
        Assert.Equal("HoldFirstPlanningMeeting|late@2026-03-13", Assert.Single(sheet.Notices));
        var step = Assert.Single(sheet.Steps).Value;
        Assert.Equal("SendInvitations:m1/0", step.Key);
        Assert.Equal(Clock.Now, step.DoneAt);
        Assert.Equal(["child"], step.Unreached);
    }

    [Fact]
    public async Task Read_OfAnUnknownCase_SaysSo() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Record.ReadAsync("nowhere", None));

    [Fact]
    public async Task CompleteStep_Twice_QueuesItsMessagesOnce()
    {
        await OpenAsync();
        MessageOrder[] messages = [new("C-1/SendPlanCopies:v1/mother", "C-1", MessageKind.PlanCopy, new("mother", false), "v1")];
        await Record.CompleteStepAsync("C-1", new("SendPlanCopies:v1", Clock.Now, []), messages, None);
        await Record.CompleteStepAsync("C-1", new("SendPlanCopies:v1", Clock.Now.AddHours(1), ["child"]), [.. messages, messages[0] with { Key = "another" }], None);

        Assert.Equal("C-1/SendPlanCopies:v1/mother", Assert.Single(await Outbox.DueAsync(Clock.Now.AddDays(1), 10, None)).Order.Key);
        Assert.Empty((await Record.ReadAsync("C-1", None)).Steps["SendPlanCopies:v1"].Unreached);
    }

    [Fact]
    public async Task Unreachable_NamesThoseWithoutAnAddress_InTheOrderAsked()
    {
        await OpenAsync();

        Assert.Equal(["stranger", "child"], await Record.UnreachableAsync("C-1", ["stranger", "mother", "child", "school"], None));
    }
}
