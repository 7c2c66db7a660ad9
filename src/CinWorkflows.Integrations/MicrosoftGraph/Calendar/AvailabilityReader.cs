using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Times;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// When people are busy, by <c>getSchedule</c>: at most 20 addresses and 62 days in one request. Who cannot be asked is answered
/// with the service's code and holds up nobody else.
/// </summary>
internal sealed class AvailabilityReader(GraphConnection connection)
{
    private const int Addresses = 20;
    private static readonly TimeSpan Window = TimeSpan.FromDays(62);

    public async Task<IReadOnlyList<Availability>> ReadAsync(AvailabilityQuery query, CancellationToken cancellationToken)
    {
        var addresses = query.Addresses.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var parts = new List<Availability>();
        foreach (var some in addresses.Chunk(Addresses))
        {
            foreach (var (from, to) in Windows(query.From, query.To))
            {
                parts.AddRange(await AskAsync(query.Mailbox, some, from, to, cancellationToken));
            }
        }

        var known = parts.ToLookup(part => part.Address, StringComparer.OrdinalIgnoreCase);
        return [.. addresses.Select(address => Whole(address, [.. known[address]]))];
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(DateTimeOffset from, DateTimeOffset to)
    {
        for (var start = from; start < to; start += Window)
        {
            yield return (start, start + Window < to ? start + Window : to);
        }
    }

    private async Task<IEnumerable<Availability>> AskAsync(string mailbox, string[] addresses, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        try
        {
            var question = new GetSchedulePostRequestBody
            {
                Schedules = [.. addresses],
                StartTime = GraphTime.InUtc(from),
                EndTime = GraphTime.InUtc(to),
                AvailabilityViewInterval = 30,
            };
            var answer = await connection.Client.Users[mailbox].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(question, cancellationToken: cancellationToken);
            return (answer?.Value ?? []).Select(Read).ToList();
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return addresses.Select(address => Unknown(address, fault.Code));
        }
    }

    private static Availability Read(ScheduleInformation schedule) => schedule.Error is { } error
        ? Unknown(schedule.ScheduleId ?? "", Code(error))
        : new(schedule.ScheduleId ?? "", [.. (schedule.ScheduleItems ?? []).Select(Busy).OfType<BusyTime>()], Week(schedule.WorkingHours), Problem: null);

    /// <summary>The code, and never the words, which name the person.</summary>
    private static string Code(FreeBusyError error) =>
        error.ResponseCode is { Length: > 0 } code && code.All(char.IsAsciiLetterOrDigit) ? code : "unknown";

    private static BusyTime? Busy(ScheduleItem item) => item.Status is FreeBusyStatus.Free or null
        ? null
        : new(
            GraphTime.Instant(item.Start),
            GraphTime.Instant(item.End),
            Tentative: item.Status is FreeBusyStatus.Tentative,
            Elsewhere: item.Status is FreeBusyStatus.Oof or FreeBusyStatus.WorkingElsewhere);

    /// <summary>The hours are taken where they are London's: those of somebody who works by another clock are not known here.</summary>
    private static WorkingWeek? Week(WorkingHours? hours) =>
        hours is { DaysOfWeek: { Count: > 0 } days, StartTime: { } starts, EndTime: { } ends } && GraphTime.IsLondon(hours.TimeZone?.Name)
            ? new([.. days.OfType<DayOfWeekObject>().Select(day => Enum.Parse<DayOfWeek>(day.ToString()))], TimeOnly.FromTimeSpan(Time(starts)), TimeOnly.FromTimeSpan(Time(ends)))
            : null;

    private static TimeSpan Time(Microsoft.Kiota.Abstractions.Time time) => time.DateTime.TimeOfDay;

    private static Availability Unknown(string address, string problem) => new(address, [], Hours: null, problem);

    private static Availability Whole(string address, IReadOnlyList<Availability> parts) =>
        parts.Count == 0 ? Unknown(address, "not-answered")
            : parts.FirstOrDefault(part => part.Problem is not null) is { } unknown ? unknown with { Address = address }
            : new(address, [.. parts.SelectMany(part => part.Busy).Distinct().OrderBy(busy => busy.From)], parts[0].Hours, Problem: null);
}
