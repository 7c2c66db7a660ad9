using System.CommandLine;
using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Packs.Trials;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs try</c>: every duty of a pack with its worked date in a story, and which have none and why.</summary>
internal sealed class TryVerb
{
    private static readonly (string Event, string Day)[] Usual =
        [("assessmentStart", "2026-03-16"), ("assessmentConclusion", "2026-03-25"), ("firstPlanningMeeting", "2026-03-30"), ("firstPlanStart", "2026-04-09")];

    /// <summary>The ordinary story of spring 2026.</summary>
    public static TrialStory UsualStory => new(Days([]));

    private readonly Argument<string> _pack = new("PACK") { Description = "A pack: a file, id or id/version." };

    private readonly Option<string[]> _on = new("--on") { Description = "An event and its day, for example strategyDiscussion=2026-03-18; may be given more than once. Without it an ordinary story of spring 2026." };

    private readonly Option<string> _team = new("--team") { Description = "The responsible team's id.", DefaultValueFactory = _ => "team-1" };

    private readonly Option<RegimeKind> _regime = new("--regime") { Description = "The arrangements for the child.", DefaultValueFactory = _ => RegimeKind.Ordinary };

    private readonly Option<int?> _planMonths = new("--plan-months") { Description = "How many months the plan is for, from its start: what counts back from its end has a date." };

    private readonly Option<DateOnly?> _movesOut = new("--moves-out") { Description = "The day on which it is reported that the family lives in another authority's area." };

    private readonly Option<DateOnly?> _movedIn = new("--moved-in") { Description = "The day of another authority's notice that the family lives here." };

    private readonly Option<bool> _save = new("--save") { Description = "Keeps these dates beside the pack's file, and 'packs validate' checks them ever after." };

    public Command AsVerb()
    {
        var verb = new Command("try", "Shows every duty of a pack with its worked date in a story, and which have none and why.") { _pack, _on, _team, _regime, _planMonths, _movesOut, _movedIn, _save };
        verb.SetAction(parsed => Failing.InWordsAsync(() => Task.FromResult(Run(
            parsed.GetValue(_pack)!,
            new(
                With(Days(parsed.GetValue(_on) ?? []), parsed.GetValue(_planMonths), parsed.GetValue(_movesOut), parsed.GetValue(_movedIn)),
                parsed.GetValue(_team)!,
                parsed.GetValue(_regime)),
            parsed.GetValue(_save)))));
        return verb;
    }

    private static int Run(string named, TrialStory story, bool save)
    {
        var pack = PackArgument.Read(named, PackLibrary.Shipped).Pack;
        if (story.UnknownTo(pack).FirstOrDefault() is { } unknown)
        {
            throw new FormatException($"--on {unknown}: there is no such event; the events are: {string.Join(", ", pack.Events.Values.Select(own => own.Cited).Concat(Anchors.Names.Order(StringComparer.Ordinal)))}.");
        }

        Console.WriteLine($"{pack.Authority.Name} {pack.Reference}, team '{story.Team}', arrangements '{story.Regime}'");
        Console.WriteLine($"Given: {string.Join(", ", story.On.OrderBy(given => given.Value).Select(given => $"{Anchors.InWords(given.Key, pack)} {given.Value:ddd yyyy-MM-dd}"))}");
        Console.WriteLine();
        var lines = PackTrial.Of(pack, story);
        foreach (var line in lines.Where(line => line.Deadline is not null).OrderBy(line => line.Deadline!.Due))
        {
            Console.WriteLine($"{line.Deadline!.Due:ddd yyyy-MM-dd}  {line.Title} [{ClauseWords.Of(line.Clause)}] ({line.Key}){Besides(line.Deadline)}");
        }

        Console.WriteLine();
        Console.WriteLine("No date in this story:");
        foreach (var line in lines.Where(line => line.Deadline is null))
        {
            Console.WriteLine($"  {line.Title} ({line.Key}): {line.NoDate}");
        }

        return save ? Save(named, pack, story) : 0;
    }

    private static int Save(string named, PolicyPack pack, TrialStory story)
    {
        if (!File.Exists(named))
        {
            throw new FormatException($"--save: '{named}' is no file; dates are kept beside a pack's own file.");
        }

        var file = ExpectedDates.FileOf(named);
        IReadOnlyList<ExpectedDates> kept = File.Exists(file) ? ExpectedDates.Read(File.ReadAllText(file)) : [];
        File.WriteAllText(file, ExpectedDates.Write([.. kept, ExpectedDates.Of(pack, story)]));
        Console.WriteLine();
        Console.WriteLine($"Kept as story {kept.Count + 1} of {file}. Look at each date by hand once: from now on 'packs validate' holds the pack to them.");
        return 0;
    }

    private static string Besides(Deadline deadline) => string.Concat(
        deadline.Target is { } target ? $", aim {target.On:yyyy-MM-dd}" : "",
        deadline.Earliest is { } earliest ? $", not before {earliest.On:yyyy-MM-dd}" : "");

    private static Dictionary<string, DateOnly> Days(IReadOnlyList<string> given)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (name, day) in given.Count == 0 ? Usual : given.Select(Event))
        {
            days[name] = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                ? on
                : throw new FormatException($"--on {name}={day}: the day must be a date such as 2026-03-31.");
        }

        return days;
    }

    /// <summary>The events that the options stand for; what is given by its own name holds.</summary>
    private static Dictionary<string, DateOnly> With(Dictionary<string, DateOnly> days, int? planMonths, DateOnly? movesOut, DateOnly? movedIn)
    {
        if (planMonths is < 1 or > 120)
        {
            throw new FormatException("--plan-months: a plan is for 1 to 120 months.");
        }

        if (planMonths is { } months)
        {
            days.TryAdd("planEnd", days.TryGetValue("firstPlanStart", out var start)
                ? start.AddMonths(months)
                : throw new FormatException("--plan-months: say with --on firstPlanStart=2026-04-09 when the plan starts."));
        }

        foreach (var (name, day) in new[] { ("moveReported", movesOut), ("moveResidence", movesOut), ("transferNotice", movedIn), ("residence", movedIn) })
        {
            if (day is { } on)
            {
                days.TryAdd(name, on);
            }
        }

        return days;
    }

    private static (string Event, string Day) Event(string given) => given.Split('=') is [var name, var day] && name.Length > 0
        ? (name, day)
        : throw new FormatException($"--on {given}: give an event and its day, for example strategyDiscussion=2026-03-18. The events are those that a pack counts from.");
}
