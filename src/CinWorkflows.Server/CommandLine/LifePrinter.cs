using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Prints a case's life: what was done, what fell due by when and why, who was reminded, to whom it was escalated.</summary>
internal static class LifePrinter
{
    public static async Task PrintAsync(TextWriter to, PolicyPack pack, CaseView view, IReadOnlyList<RecordedAct> acts, IReadOnlyList<string> refused, int messages)
    {
        await to.WriteLineAsync($"{pack.Authority.Name}, {pack.Source.Title} (pack {pack.Reference})");
        await to.WriteLineAsync();
        var day = default(DateOnly);
        var dated = view.Timeline.OfType<TimelineDate>().Select(date => (date.DutyKey, date.At)).ToHashSet();
        foreach (var entry in view.Timeline)
        {
            var line = entry is TimelineDuty { Opened: true } opened && dated.Contains((opened.DutyKey, opened.At)) ? null : Line(entry, view, pack, acts);
            if (line is null)
            {
                continue;
            }

            var on = LondonTime.DateOf(entry.At);
            var date = on == day ? new string(' ', 14) : on.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);
            day = on;
            await to.WriteLineAsync($"{date}  {line}");
        }

        await to.WriteLineAsync();
        foreach (var reason in refused)
        {
            await to.WriteLineAsync($"REFUSED {reason}");
        }

        await to.WriteLineAsync(view.File.Ending is { } ending
            ? $"Ended on {ending.On:yyyy-MM-dd}: {ending.InWords}{(ending.Route is null ? "" : $", {ending.Route}")}. {CountWords.Of(messages, "message was", "messages were")} sent."
            : $"Open, at the stage “{CodeWords.Of(view.File.Stage)}”, with {CountWords.Of(view.Duties.Count, "duty", "duties")}. {CountWords.Of(messages, "message was", "messages were")} sent.");
        foreach (var duty in view.Duties)
        {
            await to.WriteLineAsync($"  {duty.Duty.TitleIn(pack)} [{ClauseWords.Of(duty.Duty.Clause)}]: {duty.Duty.Deadline?.Explain() ?? "no timescale."}");
        }
    }

    private static string? Line(TimelineEntry entry, CaseView view, PolicyPack pack, IReadOnlyList<RecordedAct> acts) => entry switch
    {
        TimelineAct act => $"{TimelineWords.What(act, view, pack, subject => MeetingNewsThen.Of(subject, acts))} ({act.ActorId})",
        TimelineDate date => $"    due   {DutyInWords(date, date.DutyKey, view, pack, acts)}: {TimelineWords.Detail(date)}",
        TimelineDuty { Opened: true } duty => $"    open  {DutyInWords(duty, duty.DutyKey, view, pack, acts)}, no timescale",
        TimelineDuty duty => ClosedDuty.Of(duty, view, pack) switch
        {
            (var how, { } because) => $"    {how} {DutyInWords(duty, duty.DutyKey, view, pack, acts)}, not done: it is not asked for after “{because}”",
            (var how, _) => $"    {how} {DutyInWords(duty, duty.DutyKey, view, pack, acts)}",
        },
        TimelineNotice notice => $"    {(notice.IsLate ? "ESCALATED" : "reminded")} {notice.RecipientId ?? "nobody"}: {DutyInWords(notice, notice.DutyKey, view, pack, acts)} ({TimelineWords.Detail(notice)})",
        _ => null,
    };

    /// <summary>A duty in words, with the clause that asks for it.</summary>
    private static string DutyInWords(TimelineEntry entry, string key, CaseView view, PolicyPack pack, IReadOnlyList<RecordedAct> acts)
    {
        var (kind, subject) = Duty.ReadKey(key);
        return $"{TimelineWords.What(entry, view, pack, subject => MeetingNewsThen.Of(subject, acts))} [{(pack.FindRule(kind, subject) is { } rule ? ClauseWords.Of(rule.Clause) : "no rule any more")}]";
    }
}
