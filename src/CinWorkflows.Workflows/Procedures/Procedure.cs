using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>
/// The procedure as it applies to a case at this moment. A process is written as one would tell it, from the beginning,
/// with an <c>await</c> wherever somebody has to do something. It is always run from the beginning: what the case file
/// shows to be done is passed at once; at the first thing that is not, its duty is opened and the process stops there.
/// </summary>
/// <remarks>
/// This makes the procedure a pure function of the case file, its pack and the calendar. A case can be taken over at any
/// stage, move to a new version of its pack, or wait for years: no half-run code has to be kept.
/// </remarks>
public sealed class Procedure
{
    /// <summary>Of this run alone: a task that never ends keeps alive whatever waits for it.</summary>
    private readonly Task _notYet = new TaskCompletionSource().Task;

    private readonly WorkingCalendar _calendar;
    private readonly IReadOnlyDictionary<string, StepResult> _done;
    private readonly Dictionary<string, Duty> _duties = [];
    private readonly List<Step> _steps = [];

    private Procedure(CaseFile file, PolicyPack pack, WorkingCalendar calendar, IReadOnlyDictionary<string, StepResult> done)
    {
        File = file;
        Pack = pack;
        _calendar = calendar;
        _done = done;
    }

    /// <summary>The case as its acts have made it.</summary>
    public CaseFile File { get; }

    /// <summary>The authority's rules.</summary>
    public PolicyPack Pack { get; }

    /// <summary>The authority's working days.</summary>
    internal WorkingCalendar Calendar => _calendar;

    /// <summary>The duties that are open now, by key.</summary>
    public IReadOnlyDictionary<string, Duty> Duties => _duties;

    /// <summary>What the service has to do now, in order.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>
    /// Runs a procedure as it applies to a case now. While an entry waits for a practitioner's word, what it was to end stays open beside
    /// what it began, the earlier date of a duty holds, and nothing leaves because of it.
    /// </summary>
    /// <param name="process">The procedure.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">The pack version that it is pinned to.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="done">The steps that the service has done, by key.</param>
    public static Procedure Run(
        Func<Procedure, Task> process,
        CaseFile file,
        PolicyPack pack,
        WorkingCalendar calendar,
        IReadOnlyDictionary<string, StepResult> done)
    {
        var procedure = new Procedure(file, pack, calendar, done);
        procedure.Alongside(process(procedure));
        if (file.Confirmed is { } confirmed)
        {
            procedure.Heed(Run(process, confirmed, pack, calendar, done));
        }

        return procedure;
    }

    private void Heed(Procedure confirmed)
    {
        foreach (var (key, duty) in confirmed._duties)
        {
            if (!_duties.TryGetValue(key, out var mine) || (duty.Deadline is { } due && !(mine.Deadline?.Due <= due.Due)))
            {
                _duties[key] = duty;
            }
        }

        _steps.RemoveAll(step => confirmed._steps.TrueForAll(other => other.Key != step.Key));
    }

    /// <summary>Goes on once the file shows that it is done; until then it is somebody's duty. One that the pack does not ask for is passed.</summary>
    /// <param name="done">What the file shows when it is done.</param>
    /// <param name="kind">The duty.</param>
    /// <param name="subject">What it is about; null where the kind says it all.</param>
    public Task Until(Func<CaseFile, bool> done, DutyKind kind, DutySubject? subject = null)
    {
        if (done(File) || Pack.NotAskedFor.Contains(kind))
        {
            return Task.CompletedTask;
        }

        var duty = DutyBook.Open(kind, subject, File, Pack, _calendar);
        _duties[duty.Key] = duty;
        return _notYet;
    }

    /// <summary>By when something is due as the case stands; null where there is no timescale or its anchor has not come.</summary>
    /// <param name="kind">The duty.</param>
    /// <param name="subject">What it is about; null where the kind says it all.</param>
    public Deadline? DeadlineOf(DutyKind kind, DutySubject? subject = null) => DutyBook.DeadlineOf(kind, subject, File, Pack, _calendar);

    /// <summary>Goes on once the file shows it. It is nobody's duty: it may never happen.</summary>
    public Task When(Func<CaseFile, bool> happened) => happened(File) ? Task.CompletedTask : _notYet;

    /// <summary>Things that go on side by side: goes on once all are done.</summary>
    public Task Together(params IEnumerable<Task> sideBySide)
    {
        var processes = sideBySide.ToList();
        foreach (var process in processes)
        {
            Alongside(process);
        }

        return processes.TrueForAll(process => process.IsCompleted) ? Task.CompletedTask : _notYet;
    }

    /// <summary>Something that goes on beside what follows, which does not wait for it.</summary>
    public void Alongside(Task process)
    {
        if (process.IsFaulted)
        {
            process.GetAwaiter().GetResult();
        }
    }

    /// <summary>Whether the service has done it already.</summary>
    /// <param name="activity">The activity that does it.</param>
    /// <param name="subject">What it is about.</param>
    public bool WasDone(string activity, DutySubject subject) => _done.ContainsKey(Step.Of(activity, subject).Key);

    /// <summary>Has the service do something once, and goes on with what came of it.</summary>
    /// <param name="activity">The activity that does it.</param>
    /// <param name="subject">What it is about; with the activity it makes the key by which it happens once.</param>
    public async Task<StepResult> Once(string activity, DutySubject subject)
    {
        var step = Step.Of(activity, subject);
        if (_done.TryGetValue(step.Key, out var result))
        {
            return result;
        }

        _steps.Add(step);
        await _notYet;
        throw new InvalidOperationException("A step that is not done is not passed.");
    }
}
