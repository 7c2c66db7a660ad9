using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Proof;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>Made-up cases, acts and duties.</summary>
internal static class Example
{
    /// <summary>The keys of every record here, as they are kept: an earlier one, and the newest.</summary>
    public static readonly string KeyText = $"{RecordKeys.NewKey()}\n{RecordKeys.NewKey()}";

    public static readonly RecordKeys Keys = RecordKeys.Of(KeyText);

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly PackReference Pack = new("northamptonshire", "3.1");

    public static readonly Actor Worker = new("sw-1", Role.SocialWorker);

    public static readonly DateOnly ReferredOn = new(2026, 2, 27);

    public static CaseFile Blank(string caseId) =>
        new() { CaseId = caseId, Pack = Pack, ReferredOn = default, Allocation = new("", null) };

    public static CaseOpened Opened(string teamId = "team-1", string? workerId = "sw-1", DateOnly? bornOn = null) => new(
        ReferredOn,
        new("child", "Alex Example", bornOn ?? new DateOnly(2015, 6, 1), ReceivesPlan: true),
        teamId,
        workerId,
        [],
        [
            new("mother", ParticipantKind.Parent, "Sam Example", ReceivesPlan: true, "sam@example.org"),
            new("school", ParticipantKind.Agency, "Kim Teacher", ReceivesPlan: true, "kim@school.example.org", "Example School"),
        ]);

    public static (RecordedAct Act, CaseFile After) Recorded(CaseFile file, Act act, DateTimeOffset at, Guid? id = null)
    {
        var sequence = file.Sequence + 1;
        var after = act.ApplyTo(file, new(sequence, Worker, at)) with { Sequence = sequence };
        return (new(file.CaseId, sequence, id ?? Guid.NewGuid(), Worker, at, at, file.Pack, act), after);
    }

    /// <summary>An act as the register records it under a pack that is shipped: the file after it is what all acts make.</summary>
    public static (RecordedAct Act, CaseFile After) Honest(string caseId, IReadOnlyList<RecordedAct> history, Act act, DateTimeOffset at, Guid? id = null)
    {
        var recorded = new RecordedAct(caseId, history.Count + 1, id ?? Guid.NewGuid(), Worker, at, at, new("northamptonshire", "3.1.4"), act);
        return (recorded, ActFolding.Fold([.. history, recorded], PackLibrary.Shipped));
    }

    public static Duty Duty(DutyKind kind, DateOnly? due = null, string? subject = null, string? ownerId = "sw-1") => new(
        CinWorkflows.Cases.Duties.Duty.KeyOf(kind, DutySubject.Of(kind, subject)),
        kind,
        DutySubject.Of(kind, subject),
        Role.SocialWorker,
        ownerId,
        "N6",
        due is { } day ? Deadline(day) : null,
        Warning: null);

    public static Deadline Deadline(DateOnly due) => new(
        due,
        "firstMeeting",
        "N6",
        "the start of the assessment",
        due.AddDays(-14),
        new Period(10, Unit.WorkingDays),
        Counting.AfterAnchor,
        [new NonWorkingDay(due.AddDays(-2), "Sunday", false), new NonWorkingDay(due.AddDays(-3), "Saturday", false)]);
}
