using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Prints a case's life: what was done, what fell due by when and why, who was reminded, to whom it was escalated.</summary>
internal static class LifePrinter
{
    public static async Task PrintAsync(TextWriter to, PolicyPack pack, CaseView view, IReadOnlyList<string> refused, int messages)
    {
        await to.WriteLineAsync($"{pack.Authority.Name}, {pack.Source.Title} (pack {pack.Reference})");
        await to.WriteLineAsync();
        var day = default(DateOnly);
        var dated = view.Timeline.Where(entry => entry.Kind == "deadline").Select(entry => (entry.What, entry.At)).ToHashSet();
        foreach (var entry in view.Timeline.Where(entry => entry.Kind is "act" or "deadline" or "notice" or "duty"))
        {
            var line = entry is { Kind: "duty", Detail: "opened" } && dated.Contains((entry.What, entry.At)) ? null : Line(entry, pack);
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
            ? $"Ended on {ending.On:yyyy-MM-dd}: {ending.InWords}{(ending.Route is null ? "" : $", {ending.Route}")}. {messages} messages were sent."
            : $"Open, at the stage “{CodeWords.Of(view.File.Stage)}”, with {view.Duties.Count} duties. {messages} messages were sent.");
        foreach (var duty in view.Duties)
        {
            await to.WriteLineAsync($"  {duty.Duty.TitleIn(pack)} [{duty.Duty.Clause}]: {duty.Duty.Deadline?.Explain() ?? "no timescale."}");
        }
    }

    private static string? Line(TimelineEntry entry, PolicyPack pack) => entry.Kind switch
    {
        "act" => $"{entry.What} ({entry.Who})",
        "deadline" => $"    due   {Title(entry.What, pack)}: {entry.Detail}",
        "duty" when entry.Detail == "opened" => $"    open  {Title(entry.What, pack)}, no timescale",
        "duty" when entry.Detail == "closed" => $"    done  {Title(entry.What, pack)}",
        "notice" => $"    {(entry.What.StartsWith("late", StringComparison.Ordinal) ? "ESCALATED" : "reminded")} {entry.Who ?? "nobody"}: {Title(entry.Detail![..entry.Detail!.LastIndexOf(':')], pack)} ({entry.What}, {entry.Detail[(entry.Detail.LastIndexOf(':') + 2)..]})",
        _ => null,
    };

    private static string Title(string key, PolicyPack pack)
    {
        var (kind, subject) = Duty.ReadKey(key);
        var title = subject is FurtherDutySubject further
            ? pack.FurtherDuties.GetValueOrDefault(further.RuleId)?.Title ?? key
            : $"{DutyDefinition.Of(kind).Title(DutyWords.Of(pack))}{(subject is null ? "" : $" ({subject})")}";
        return $"{title} [{pack.FindRule(kind, subject)?.Clause}]";
    }
}
