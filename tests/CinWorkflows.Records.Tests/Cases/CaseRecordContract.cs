using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

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
        await Record.CompleteStepAsync("C-1", new("SendInvitations:m1/0", Now, ["child"]), [], null, None);

        var sheet = await Record.ReadAsync("C-1", None);

        Assert.Equal(file.Sequence, sheet.TakenUp);
        Assert.Equivalent(file, sheet.File, strict: true);
        Assert.Equal(new OpenDuty(Meeting, Now, Now, file.Sequence), Assert.Single(sheet.Duties));
        Assert.Equal("HoldFirstPlanningMeeting|late@2026-03-13", Assert.Single(sheet.Notices));
        var step = Assert.Single(sheet.Steps).Value;
        Assert.Equal("SendInvitations:m1/0", step.Key);
        Assert.Equal(Now, step.DoneAt);
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
        await Record.CompleteStepAsync("C-1", new("SendPlanCopies:v1", Now, []), messages, null, None);
        await Record.CompleteStepAsync("C-1", new("SendPlanCopies:v1", Now.AddHours(1), ["child"]), [.. messages, messages[0] with { Key = "another" }], null, None);

        Assert.Equal("C-1/SendPlanCopies:v1/mother", Assert.Single(await Outbox.DueAsync(Now.AddDays(1), 10, None)).Order.Key);
        Assert.Empty((await Record.ReadAsync("C-1", None)).Steps["SendPlanCopies:v1"].Unreached);
    }

    [Fact]
    public async Task CompleteStep_WithAMeeting_OrdersItIntoTheCalendar_WithTheStep()
    {
        await OpenAsync();
        CalendarOrder order = new("C-1", "m1", "northamptonshire", 0, Withdrawn: false, Now.AddDays(1));
        await Record.CompleteStepAsync("C-1", new("SendInvitations:m1/0", Now, []), [], order, None);
        await Record.CompleteStepAsync("C-1", new("SendInvitations:m1/0", Now.AddHours(1), []), [], order with { Revision = 1 }, None);

        Assert.Equal(order, Assert.Single(await Calendars.DueAsync(Now, 10, None)).Order);
    }

    [Fact]
    public async Task Contacts_GiveThoseAskedForWhoTakePart()
    {
        await OpenAsync();

        var contacts = await Record.ContactsAsync("C-1", ["stranger", "mother", "child"], None);

        Assert.Equal(["child", "mother"], contacts.Select(person => person.Id).Order());
        Assert.All(contacts, person => Assert.Equal(person.Id == "mother", person.Email is not null));
    }

    [Fact]
    public async Task Contacts_FollowAChangeOfContactDetails()
    {
        var file = await OpenAsync();
        var details = new ContactDetails("07700 900123", ["1 Mill Lane", "Northampton", "NN1 1ED"], Medium.Letter, [Medium.Email], "pl", EasyRead: true);
        await DoAsync(file, new ContactDetailsChanged("mother", null, details));

        var mother = Assert.Single(await Record.ContactsAsync("C-1", ["mother"], None));

        Assert.Null(mother.Email);
        Assert.Equivalent(details, mother.Details, strict: true);
        Assert.Equivalent(details, (await Reader.FindPersonAsync("C-1", "mother", None))!.Contact, strict: true);
    }
}
