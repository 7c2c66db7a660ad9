using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Scenarios.Tests.GoldenActStreams;

/// <summary>The acts of a case folded once more, with the procedure told after each: no host, no record, no clock.</summary>
internal sealed class Retelling(string caseId, PackLibrary packs, IReadOnlyDictionary<string, IReadOnlyList<string>> unreached)
{
    private readonly Dictionary<string, StepResult> _steps = [];
    private IReadOnlyDictionary<string, Duty> _duties = new Dictionary<string, Duty>();

    public CaseFile File { get; private set; } = new()
    {
        CaseId = caseId,
        Pack = new("", ""),
        ReferredOn = default,
        Allocation = new("", null),
    };

    /// <summary>The steps taken so far, by key.</summary>
    public IReadOnlyDictionary<string, StepResult> Steps => _steps;

    /// <summary>Takes the next act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When.</param>
    /// <param name="pinned">The pack at the beginning.</param>
    /// <param name="recorded">The steps that are on the record after it, which are not taken again; none where the record is being made.</param>
    /// <param name="breaches">The rules that it did not keep, as they were stored with it.</param>
    public ToldAct Tell(Act act, Actor actor, DateTimeOffset at, PackReference pinned, IReadOnlyList<string>? recorded = null, IReadOnlyList<Breach>? breaches = null)
    {
        File = File.Sequence == 0 ? File with { Pack = pinned } : File;
        File = CaseProgress.After(act, File, packs.Get(File.Pack), new(File.Sequence + 1, actor, at) { Breaches = breaches ?? [] });
        var before = Lines().ToList();
        var taken = (recorded ?? []).ToList();
        foreach (var (key, people) in taken.Select(StepOf))
        {
            _steps[key] = new(key, at, people);
        }

        while (true)
        {
            var pack = packs.Get(File.Pack);
            var procedure = Procedure.Run(ChildInNeedProcedure.RunAsync, File, pack, pack.Authority.WorkingCalendar(), _steps);
            _duties = procedure.Duties;
            if (procedure.Steps.Count == 0)
            {
                break;
            }

            taken.AddRange(procedure.Steps.Select(step => Take(step, at)));
        }

        var after = Lines().ToList();
        return new(at, actor, act, taken, [.. after.Except(before)], [.. before.Except(after)]) { Breaches = breaches ?? [] };
    }

    /// <summary>A step of a stream: its key, and whom it did not reach.</summary>
    public static (string Key, IReadOnlyList<string> Unreached) StepOf(string line) =>
        line.Split(" not to ") is [var key, var people] ? (key, people.Split(' ')) : (line, []);

    private string Take(Step step, DateTimeOffset at)
    {
        var people = unreached.GetValueOrDefault(step.Key) ?? [];
        _steps[step.Key] = new(step.Key, at, people);
        return people.Count == 0 ? step.Key : $"{step.Key} not to {string.Join(' ', people)}";
    }

    private IEnumerable<string> Lines() => _duties.Values.Select(Line).Order(StringComparer.Ordinal);

    private static string Line(Duty duty) => string.Create(
        CultureInfo.InvariantCulture,
        $"{duty.Key} | {duty.Owner} {duty.OwnerId} | {duty.Deadline?.DueAt?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? duty.Deadline?.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? duty.WaitsFor}");
}
