using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Embedded;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.EndToEnd.CrashHost.Deliveries;

/// <summary>Arranges a meeting for each of many cases, once, and then delivers until nothing is left to be delivered.</summary>
internal sealed class DeliveryRun(DeliveryWorld world, int meetings)
{
    public async Task DeliverAsync(Action<string> tell)
    {
        if (await world.Get<IStaffDirectory>().FindAsync(Done, default) is null)
        {
            await ArrangeAsync();
        }

        tell("ready");
        var round = world.Get<DeliveryRound>();
        while (await NextDueAsync() is { } due)
        {
            if (due > world.Time.Clock.GetUtcNow())
            {
                // Whoever waits for a service to recover waits for nothing else; what comes due in the same minute is done in one round.
                world.Time.AdvanceTo(EndOfMinute(due));
            }

            await round.RunOnceAsync(default);
        }

        var failed = (await MessagesAsync(DeliveryState.Failed)).Concat(await MessagesAsync(DeliveryState.Bounced));
        foreach (var message in failed)
        {
            tell($"failed {message.Order.Id} {message.Problem}");
        }

        foreach (var entry in await world.Get<ICalendarBook>().FailedAsync(100, default))
        {
            tell($"not in the calendar {entry.Order.Key} {entry.Problem}");
        }

        foreach (var which in Town.Of(meetings))
        {
            await LeftToPeopleAsync(which.Id, tell);
        }

        tell("done");
    }

    private const string Done = "all-arranged";

    /// <summary>What repaired itself is nobody's to settle: no message was found undelivered, and no meeting otherwise in the calendar.</summary>
    private async Task LeftToPeopleAsync(string caseId, Action<string> tell)
    {
        var reader = world.Get<ICaseReader>();
        foreach (var act in (await reader.ActsAsync(caseId, default)).Select(recorded => recorded.Act).Where(act => act is MessageUndelivered or UndeliveredSettled or MeetingDifferedInCalendar or MeetingKept))
        {
            tell($"settled by hand {caseId} {ActJson.TypeOf(act)}");
        }

        foreach (var duty in (await reader.FindAsync(caseId, default))!.Duties.Where(open => open.Duty.Kind is DutyKind.SettleUndelivered or DutyKind.SettleCalendar or DutyKind.InformByHand))
        {
            tell($"to be settled by hand {caseId} {duty.Duty.Key}");
        }
    }

    private static DateTimeOffset EndOfMinute(DateTimeOffset instant) => new((instant.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, instant.Offset);

    /// <summary>When the next of those is due that are still to be delivered; null once all are.</summary>
    private async Task<DateTimeOffset?> NextDueAsync() => (await MessagesAsync(DeliveryState.Queued))
        .Concat(await MessagesAsync(DeliveryState.Sending))
        .Select(message => message.NextAttemptAt)
        .Append(await world.Get<ICalendarBook>().NextDueAsync(default))
        .Min();

    private Task<IReadOnlyList<MessageView>> MessagesAsync(DeliveryState state) =>
        world.Get<ICaseReader>().MessagesAsync(new(State: state, Take: 500), default);

    private async Task ArrangeAsync()
    {
        var staff = world.Get<IStaffRegister>();
        foreach (var (team, packId) in Town.Teams)
        {
            await staff.SaveTeamAsync(new(team, $"Team {team}", packId), default);
        }

        foreach (var member in Town.Staff)
        {
            await staff.SaveStaffAsync(member, default);
        }

        foreach (var batch in Town.Of(meetings).Chunk(50))
        {
            await Task.WhenAll(batch.Select(ArrangeAsync));
            await world.Get<EmbeddedEngine>().WaitUntilIdleAsync();
        }

        await staff.SaveStaffAsync(new(Done, "Nobody", "nobody@council.example", Town.Northern, []), default);
    }

    private async Task ArrangeAsync(TownCase which)
    {
        var register = world.Get<CaseRegister>();
        var worker = new Actor(which.WorkerId, Role.SocialWorker);
        var today = LondonTime.DateOf(Town.Begins);
        var number = which.Number.ToString(CultureInfo.InvariantCulture);
        ParticipantDetails[] people =
        [
            new("mother", ParticipantKind.Parent, "Alex Example", ReceivesPlan: true, $"mother{number}@family.example"),
            new("father", ParticipantKind.Parent, "Sam Example", ReceivesPlan: true, $"father{number}@family.example"),
            new("school", ParticipantKind.Agency, "Jo Teacher", ReceivesPlan: true, $"school{number}@school.example", "Example School"),
            new("nurse", ParticipantKind.Agency, "Kim Nurse", ReceivesPlan: true, $"nurse{number}@health.example", "Health visiting"),
        ];
        var opened = new CaseOpened(today, new("child", "Robin Example", new(2017, 6, 1), ReceivesPlan: true, $"child{number}@family.example"), which.TeamId, which.WorkerId, [], people) { DuplicateReason = "Many invented cases have one invented child." };
        Expect(await register.OpenAsync(new(which.Id, which.Pack.Id, null, which.Manager, opened), default));
        Expect(await register.RecordAsync(which.Id, new(null, worker, new AttendeesDiscussed(today, ["child", "mother", "father"], ChildAttends: true, "Robin wishes to come.", ["school", "nurse"])), default));
        var startsAt = LondonTime.At(today.AddDays(9), new(16, 0));
        Expect(await register.RecordAsync(
            which.Id,
            new(null, worker, new MeetingArranged(
                "m1",
                MeetingPurpose.FirstPlanning,
                startsAt,
                startsAt.AddHours(1),
                new("Family centre", "A taxi is booked.", "The crèche is open.", "After school."),
                which.WorkerId,
                Role.SocialWorker,
                ["child", .. people.Select(person => person.Id)])
            {
                ChairReason = "The worker knows the family.",
                TimeReason = "The family can come on no other day.",
            }),
            default));
    }

    private static void Expect(Decision decision)
    {
        if (decision.Receipt is null)
        {
            throw new InvalidOperationException(string.Join("; ", decision.Refusals));
        }
    }
}
