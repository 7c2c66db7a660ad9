using System.Diagnostics.Metrics;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Workflows.Tests.Gauges;

public sealed class ServiceGaugesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);
    private readonly Mock<IRecordCounts> _record = new();
    private readonly Mock<IOutbox> _outbox = new();
    private readonly Mock<ICalendarBook> _calendars = new();
    private readonly ServiceGauges _gauges;
    private readonly TimeProvider _clock = Mock.Of<TimeProvider>(clock => clock.GetUtcNow() == Now);

    public ServiceGaugesTests()
    {
        _record.Setup(record => record.ReadAsync(It.IsAny<DateOnly>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([]);
        _outbox.Setup(outbox => outbox.WaitingAsync(default)).ReturnsAsync([]);
        _calendars.Setup(book => book.WaitingAsync(default)).ReturnsAsync([]);
        _gauges = new(_record.Object, _outbox.Object, _calendars.Object, PackLibrary.Shipped, _clock);
    }

    [Fact]
    public async Task Reconciliation_ReadsEveryGauge_ForEachAuthority_ZeroToo()
    {
        // Half past eleven in UTC is the next day in London, in summer.
        _record.Setup(record => record.ReadAsync(new(2026, 7, 2), Now.AddSeconds(-30), default)).ReturnsAsync([new("northamptonshire", 2, 5, 1)]);
        using var told = new Told(_gauges);
        var cases = Mock.Of<ICaseReader>(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), default) == Task.FromResult<IReadOnlyList<CaseBehind>>(Array.Empty<CaseBehind>()));

        await new Reconciliation(cases, Mock.Of<IWorkflowClient>(), _gauges, _clock).RunAsync(TimeSpan.FromSeconds(30), default);

        Assert.Equal(
            [
                "cin.cases.behind hillingdon 0",
                "cin.cases.behind northamptonshire 1",
                "cin.cases.behind west-northamptonshire 0",
                "cin.deadlines.breached hillingdon 0",
                "cin.deadlines.breached northamptonshire 5",
                "cin.deadlines.breached west-northamptonshire 0",
                "cin.messages.dead hillingdon 0",
                "cin.messages.dead northamptonshire 2",
                "cin.messages.dead west-northamptonshire 0",
                "cin.services.waiting hillingdon 0",
                "cin.services.waiting northamptonshire 0",
                "cin.services.waiting west-northamptonshire 0",
            ],
            told.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnAuthorityWithoutAPack_IsToldToo()
    {
        _record.Setup(record => record.ReadAsync(It.IsAny<DateOnly>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([new("withdrawn", 0, 0, 3)]);
        using var told = new Told(_gauges);

        await _gauges.ReadAsync(TimeSpan.Zero, default);

        Assert.Contains("cin.cases.behind withdrawn 3", told.Values);
    }

    [Fact]
    public async Task WhatWaitsForIt_IsCounted_LettersAndMeetingsTogether_AndNotWhatWaitsForItsTurn()
    {
        WaitingLine Line(string line, FaultCause cause, int count) => new(new(line, cause), count, Now, Now, "code");
        _outbox.Setup(outbox => outbox.WaitingAsync(default)).ReturnsAsync(
            [Line("northamptonshire/Email", FaultCause.NotPermitted, 23), Line("northamptonshire/Text", FaultCause.Quota, 400), Line("withdrawn/Email", FaultCause.NotSignedIn, 1)]);
        _calendars.Setup(book => book.WaitingAsync(default)).ReturnsAsync([Line("northamptonshire/calendar/team@council.example", FaultCause.MailboxMoving, 2)]);
        using var told = new Told(_gauges);

        await _gauges.ReadAsync(TimeSpan.Zero, default);

        Assert.Equal(
            ["cin.services.waiting hillingdon 0", "cin.services.waiting northamptonshire 25", "cin.services.waiting west-northamptonshire 0", "cin.services.waiting withdrawn 1"],
            told.Values.Where(value => value.StartsWith("cin.services", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhereNobodyListens_TheRecordIsNotAsked()
    {
        await _gauges.ReadAsync(TimeSpan.Zero, default);

        _record.VerifyNoOtherCalls();
        _outbox.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task WhereTheWorkflowsDoNotAnswer_TheGaugesTellOfIt()
    {
        _record.Setup(record => record.ReadAsync(It.IsAny<DateOnly>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([new("northamptonshire", 0, 0, 1)]);
        using var told = new Told(_gauges);
        var cases = Mock.Of<ICaseReader>(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), default) == Task.FromResult<IReadOnlyList<CaseBehind>>(new[] { new CaseBehind("C-1", 1) }));
        var workflows = new Mock<IWorkflowClient>();
        workflows.Setup(client => client.ScheduleAsync(It.IsAny<string>(), It.IsAny<object?>(), It.IsAny<StartOptions?>(), default)).ThrowsAsync(new IOException());

        await Assert.ThrowsAsync<IOException>(() => new Reconciliation(cases, workflows.Object, _gauges, _clock).RunAsync(TimeSpan.Zero, default));

        Assert.Contains("cin.cases.behind northamptonshire 1", told.Values);
    }

    public void Dispose() => _gauges.Dispose();

    /// <summary>What these gauges, and no others of the process, tell.</summary>
    private sealed class Told : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Told(ServiceGauges gauges)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, gauges))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Values.Add($"{instrument.Name} {tags[0].Value} {value}"));
            _listener.Start();
        }

        public List<string> Values { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
