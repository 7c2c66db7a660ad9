using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Notices;

/// <summary>What somebody is told as it arises, not in the next working hours: a child who arrives as urgent (N49), that somebody knows what is kept from them (N54), and a case that was opened by somebody who does not work on it, or, restricted, by somebody who is not named on it.</summary>
public static class ToldAtAnyHour
{
    /// <summary>Whether a duty is about such a thing.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="file">Its case.</param>
    public static bool Is(Duty duty, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(file);
        return UrgentArrival.Is(duty, file)
            || (duty is { Kind: DutyKind.AnswerBreach, Subject.Text: var breach }
                && (file.Breach(breach)?.IsDanger == true || file.GlassBroken?.Any(sequence => RecordedBreach.IdOf(sequence, 0) == breach) == true));
    }
}
