using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Web.Cases;

/// <summary>What would come of a command. Nothing was recorded.</summary>
/// <param name="Refusals">Everything that speaks against it; empty where it would be recorded.</param>
/// <param name="Breaches">The rules that it does not keep, which a manager would have to answer.</param>
/// <param name="Closes">The duties that it would close.</param>
/// <param name="Opens">The duties that it would open.</param>
/// <param name="Moves">The duties that it would give another date.</param>
internal sealed record CheckAnswer(
    IReadOnlyList<FieldError> Refusals,
    IReadOnlyList<Breach> Breaches,
    IReadOnlyList<DutyDate> Closes,
    IReadOnlyList<DutyDate> Opens,
    IReadOnlyList<DutyDate> Moves)
{
    /// <summary>What whoever may not read the case is told: whether it would be recorded, and nothing that the case holds.</summary>
    public static CheckAnswer Unseen(CheckedAct act) => new(RefusalFields.Of(act.Refusals), [], [], [], []);

    public static CheckAnswer Of(CheckedAct act) => new(
        RefusalFields.Of(act.Refusals),
        act.Breaches,
        [.. act.Closes.Select(DutyDate.Of)],
        [.. act.Opens.Select(DutyDate.Of)],
        [.. act.Moves.Select(DutyDate.Of)]);
}

/// <summary>A duty and its date.</summary>
/// <param name="Key">Unique in the case while it is open.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Due">The last day on which it is in time, Europe/London; none where it has no date.</param>
internal sealed record DutyDate(string Key, string Title, DateOnly? Due)
{
    public static DutyDate Of(Duty duty) => new(duty.Key, duty.TitleIn(pack: null), duty.Deadline?.Due);
}
