using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies.Retention;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>
/// Says of a case until when it is kept. The schedule is that of the newest version of its authority's pack that is in force, not of the one that the case is
/// pinned to: an old case follows the policy of today.
/// </summary>
public sealed class RetentionPolicy(PackLibrary packs, TimeProvider clock)
{
    private const string NoSchedule = "the pack that is in force says nothing of how long cases are kept ('retention'): nothing is due";
    private const string NoBirth = "birth date is not on the record";

    /// <summary>Until when a case that has ended is kept.</summary>
    /// <param name="ended">The case.</param>
    public RetainedCase Of(EndedCase ended)
    {
        ArgumentNullException.ThrowIfNull(ended);
        var (file, today) = (ended.File, LondonTime.Today(clock));
        var ending = file.Ending ?? throw new InvalidOperationException($"Case {file.CaseId} has not ended.");
        var found = new RetainedCase { CaseId = file.CaseId, EndedOn = ending.On, Hold = ended.Hold, IsDue = false };
        if (packs.Current(file.Pack.Id, today)?.Pack is not { Retention: { } schedule } pack)
        {
            return found with { Missing = NoSchedule };
        }

        var line = schedule.LineFor(PackVocabulary.WordOf(ending.Reason));

        // Of a child who is not born yet the date that is known is the expected one.
        var until = line.KeptUntil(new(ending.On, file.Unborn == true ? null : ended.ChildBornOn, file.DiedOn ?? (ending.Reason == EndingReason.Died ? ending.On : null)));
        return found with
        {
            Schedule = pack.Reference.ToString(),
            Line = line.Id,
            Source = line.Source,
            KeptUntil = until,
            Missing = until is null ? NoBirth : null,
            IsDue = until < today && ended.Hold is null,
        };
    }
}
