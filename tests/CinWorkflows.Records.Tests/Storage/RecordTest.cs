using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Records.Proof;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>A test on a record of its own, with the few steps that all such tests begin with.</summary>
public abstract class RecordTest(RecordStore store) : IAsyncLifetime
{
    private protected static readonly CancellationToken None = CancellationToken.None;

    private ServiceProvider _services = null!;

    private protected FakeTimeProvider Clock { get; } = new(Example.Start);

    private protected DateTimeOffset Now => Clock.GetUtcNow();

    private protected IActStore Acts => Get<IActStore>();

    private protected ICaseRecord Record => Get<ICaseRecord>();

    private protected ICaseReader Reader => Get<ICaseReader>();

    private protected IOutbox Outbox => Get<IOutbox>();

    private protected IFeedBook Feeds => Get<IFeedBook>();

    private protected ICalendarBook Calendars => Get<ICalendarBook>();

    private protected IStaffDirectory Staff => Get<IStaffDirectory>();

    private protected IStaffRegister Register => Get<IStaffRegister>();

    public async Task InitializeAsync() => _services = await store.OpenAsync(Clock);

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        store.Delete();
    }

    /// <summary>Goes on with other keys.</summary>
    private protected async Task OpenAgainAsync(RecordKeys keys)
    {
        await _services.DisposeAsync();
        _services = store.OpenAgain(Clock, keys);
    }

    private protected T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens a case and returns its file.</summary>
    private protected Task<CaseFile> OpenAsync(string caseId = "C-1", CaseOpened? act = null) =>
        DoAsync(Example.Blank(caseId), act ?? Example.Opened());

    /// <summary>Records an act and returns the file after it.</summary>
    private protected async Task<CaseFile> DoAsync(CaseFile file, Act act, DateTimeOffset? at = null)
    {
        var (recorded, after) = Example.Recorded(file, act, at ?? Now);
        Assert.True(await Acts.AppendAsync(recorded, after, None), $"{ActJson.TypeOf(act)} was not appended");
        return after;
    }

    private protected Task<bool> PublishAsync(CaseFile file, params Duty[] opened) => PublishAsync(file, opened, []);

    private protected Task<bool> PublishAsync(CaseFile file, Duty[] opened, string[] closed) => Record.PublishAsync(
        new(file.CaseId, file.Sequence, Now, [.. opened.Select(duty => new OpenDuty(duty, Now, Now, file.Sequence))], closed),
        None);

    private protected Task<bool> PostAsync(CaseFile file, Duty duty, Urgency urgency, params string[] staff) =>
        PostAsync(file, duty, "late", urgency, [.. staff.Select(id => new Recipient(id, IsStaff: true))]);

    private protected Task<bool> PostAsync(CaseFile file, Duty duty, string notice, Urgency urgency, params Recipient[] recipients) =>
        Record.PostNoticeAsync(new(file.CaseId, file.Sequence, duty.Key, notice, urgency, recipients, Now), None);
}
