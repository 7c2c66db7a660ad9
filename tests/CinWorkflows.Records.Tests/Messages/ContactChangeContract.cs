using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Messages;

/// <summary>What becomes of messages on their way when their reader's contact details change.</summary>
public abstract class ContactChangeContract(RecordStore store) : RecordTest(store)
{
    private const string NewAddress = "new@example.org";

    private static readonly MessageOrder Copy = new("C-1/SendPlanCopies:v1/mother", "C-1", MessageKind.PlanCopy, new("mother", IsStaff: false), "v1");

    [Fact]
    public async Task Queued_ItSetsOutAnewAtOnce_EveryChangedWayOpen_UnderItsKey()
    {
        var file = await QueuedAsync();
        await AttemptAsync(new(DeliveryState.Queued, null, "mailboxUnknown"), null, Now.AddHours(4), Medium.Email);

        await ChangeAsync(file, NewAddress);

        var due = await DueAsync();
        Assert.Equal((DeliveryState.Queued, Copy.Key, Now, 0), (due.State, due.SendKey, due.TryingSince, due.Failures));
        Assert.Empty(due.Tried);
    }

    [Fact]
    public async Task Queued_AWayTriedInVainStaysClosed_WhereItsAddressIsAsItWas()
    {
        var file = await QueuedAsync();
        await AttemptAsync(new(DeliveryState.Queued, null, "mailboxUnknown"), null, Now, Medium.Email);

        await ChangeAsync(file, Address(), new(Mobile: "07700 900123"));

        Assert.Equal([Medium.Email], (await DueAsync()).Tried);
    }

    [Fact]
    public async Task Sending_ByAWayThatIsAsItWas_GoesOn()
    {
        var file = await QueuedAsync();
        await AttemptAsync(Draft, Medium.Email, Now.AddMinutes(1));

        await ChangeAsync(file, Address(), new(Mobile: "07700 900123", Language: "pl"));

        Assert.Empty(await Outbox.DueAsync(Now, 10, None));
        Clock.Advance(TimeSpan.FromMinutes(1));
        var due = await DueAsync();
        Assert.Equal((DeliveryState.Sending, "draft-7", null), (due.State, due.Reference, due.DetailsChangedAt));
    }

    [Theory]
    [InlineData(NewAddress, null)]
    [InlineData(null, null)]
    [InlineData("", Medium.Email)]
    public async Task Sending_ToAnAddressThatIsNotTheirsOrNotSafeAnyMore_ItIsTakenBack_AndSetsOutAnewUnderAnotherKey(string? email, Medium? notSafe)
    {
        var file = await QueuedAsync();
        await AttemptAsync(Draft, Medium.Email, Now);

        await ChangeAsync(file, email?.Length == 0 ? Address() : email, notSafe is { } way ? new(Unsafe: [way]) : null);

        var begun = await DueAsync();
        Assert.Equal((DeliveryState.Sending, "draft-7", Copy.Key, Now), (begun.State, begun.Reference, begun.SendKey, begun.DetailsChangedAt));

        await TakenBackAsync(begun);
        await TakenBackAsync(begun);

        var due = await DueAsync();
        Assert.Equal((DeliveryState.Queued, null, null, $"{Copy.Key}#2"), (due.State, due.Medium, due.Reference, due.SendKey));
        Assert.Null(due.DetailsChangedAt);
        Assert.Equal([DeliveryState.Sending, DeliveryState.Queued], (await Reader.MessageAsync(Copy.Id, None))!.Steps.Select(step => step.State));
    }

    [Fact]
    public async Task AnAttemptThatWasUnderWay_IsNotTakenForOneThatKnewOfTheChange()
    {
        var file = await QueuedAsync();
        var before = await DueAsync();
        await ChangeAsync(file, NewAddress);

        // The draft was made from the details as they were.
        await AttemptAsync(Draft, Medium.Email, Now);

        var due = await DueAsync();
        Assert.Null(before.DetailsChangedAt);
        Assert.Equal((DeliveryState.Sending, "draft-7", Now), (due.State, due.Reference, due.DetailsChangedAt));
    }

    [Fact]
    public async Task AnAttemptThatWasUnderWay_AndClosedTheFormerAddress_LeavesTheNewOneOpen()
    {
        var file = await QueuedAsync();
        await AttemptAsync(new(DeliveryState.Accepted, "op-1", null), Medium.Email, Now);
        await ChangeAsync(file, NewAddress);

        await AttemptAsync(new(DeliveryState.Queued, null, "mailboxUnknown"), null, Now, Medium.Email);

        var due = await DueAsync();
        Assert.Equal((DeliveryState.Queued, $"{Copy.Key}#2"), (due.State, due.SendKey));
        Assert.Empty(due.Tried);
    }

    [Fact]
    public async Task AnAttemptThatKnowsOfTheChange_HasDoneWithIt()
    {
        var file = await QueuedAsync();
        await ChangeAsync(file, NewAddress);
        var due = await DueAsync();
        Assert.Equal(Now, due.DetailsChangedAt);

        await Outbox.RecordAttemptAsync(Copy.Key, new(Now, Draft, Now, Medium.Email, []) { DetailsChangedAt = due.DetailsChangedAt }, None);

        Assert.Equal((DeliveryState.Sending, null), ((await DueAsync()).State, (await DueAsync()).DetailsChangedAt));
    }

    [Fact]
    public async Task OthersAndWhatIsDone_AreLeftAlone()
    {
        var file = await QueuedAsync();
        await AttemptAsync(new(DeliveryState.Delivered, "op-1", null), Medium.Email, null);
        await Outbox.QueueAsync([Copy with { Key = "father", To = new("father", IsStaff: false) }], Now.AddHours(1), None);

        await ChangeAsync(file, NewAddress);

        Assert.Empty(await Outbox.DueAsync(Now, 10, None));
        Assert.All(await Reader.MessagesAsync(new(), None), message => Assert.Null(message.DetailsChangedAt));
    }

    [Fact]
    public async Task AnotherWay_HasItsOwnTwoDays()
    {
        await QueuedAsync();
        await AttemptAsync(new(DeliveryState.Accepted, "op-1", null), Medium.Email, Now.AddDays(3));
        Clock.Advance(TimeSpan.FromDays(3));

        await AttemptAsync(new(DeliveryState.Queued, null, "mailboxUnknown"), null, Now, Medium.Email);

        var due = await DueAsync();
        Assert.Equal((Now, null, 0), (due.TryingSince, due.AcceptedAt, due.Failures));
    }

    [Fact]
    public async Task TheLanguageItWasWrittenIn_IsKept()
    {
        await QueuedAsync();
        await Outbox.RecordAttemptAsync(Copy.Key, new(Now, new(DeliveryState.Accepted, "op-1", null), Now, Medium.Email, []) { Language = "pl" }, None);
        await AttemptAsync(new(DeliveryState.Delivered, "op-1", null), Medium.Email, null);

        Assert.Equal("pl", (await Reader.MessageAsync(Copy.Id, None))!.Message.Language);
    }

    private static MessageReceipt Draft { get; } = new(DeliveryState.Sending, null, null) { Reference = "draft-7" };

    private static string Address() => Example.Opened().Participants!.First(person => person.Id == "mother").Email!;

    private async Task<CaseFile> QueuedAsync()
    {
        var file = await OpenAsync();
        await Outbox.QueueAsync([Copy], Now, None);
        return file;
    }

    private Task ChangeAsync(CaseFile file, string? email, ContactDetails? contact = null) => DoAsync(file, new ContactDetailsChanged("mother", email, contact));

    private async Task<MessageView> DueAsync() => Assert.Single(await Outbox.DueAsync(Now, 10, None));

    private Task TakenBackAsync(MessageView begun) => Outbox.RecordAttemptAsync(
        Copy.Key,
        new(Now, new(DeliveryState.Queued, null, MessageProblem.TakenBack), Now, null, begun.Tried) { TakenBack = true, DetailsChangedAt = begun.DetailsChangedAt },
        None);

    private Task AttemptAsync(MessageReceipt receipt, Medium? medium, DateTimeOffset? next, params Medium[] tried) =>
        Outbox.RecordAttemptAsync(Copy.Key, new(Now, receipt, next, medium, tried), None);
}
