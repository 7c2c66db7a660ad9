using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Transfers;

namespace CinWorkflows.Workflows.Closure;

/// <summary>
/// Whoever had to do with a case hears how it has ended (N32, H30): that no need was found, that the child is in need no longer, has turned 18, is looked after or has
/// a child protection plan. That a move ended it they hear as news of the move; of a child who has died, and of a case opened by mistake, a person speaks with them. Cases
/// under an edition before the fourth go on without it.
/// </summary>
internal static class EndingNews
{
    private const int FromEdition = 4;

    public static async Task TellAsync(Procedure now)
    {
        if (now.Pack.Edition < FromEdition || Told(now.File) is not { } ending || (ending.Reason is EndingReason.LookedAfter or EndingReason.ChildProtection && TransferNews.EndedIn(now).Any()))
        {
            return;
        }

        var matter = InformedPerson.Ended(ending.On);
        now.Alongside(now.Together(WithoutPlan(now.File).Select(person => InformByHand.DecideAsync(now, matter, person))));
        var sent = await now.Once(nameof(SendEndingNews), new DaySubject(ending.On));
        await InformByHand.TellAsync(now, matter, MessageKind.CaseEnded, sent);
    }

    /// <summary>
    /// Whether anybody had heard of an end when the case was reopened: by a letter that had left by then, or by a person. A letter that was still to leave is withdrawn.
    /// </summary>
    /// <param name="now">The procedure.</param>
    /// <param name="reopened">The reopening.</param>
    public static async Task<bool> WasToldAsync(Procedure now, Reopening reopened)
    {
        var matter = InformedPerson.Ended(reopened.EndedOn);
        return now.File.Informed.Any(told => told.MatterId == matter)
            || now.File.DisclosureDecisions?.Any(decision => decision.MatterId == matter && decision.Told) == true
            || (now.WasDone(nameof(SendEndingNews), new DaySubject(reopened.EndedOn)) && await HadLeftAsync(now, nameof(SendEndingNews), new DaySubject(reopened.EndedOn), reopened))
            || await MovesToldAsync(now, reopened);
    }

    /// <summary>That a case has ended while the family moved is told as news of the move.</summary>
    private static async Task<bool> MovesToldAsync(Procedure now, Reopening reopened)
    {
        foreach (var subject in now.File.TransfersOut.Select(move => new TransferNewsSubject(move.Label, TransferStage.CaseEnded)))
        {
            if (now.File.Informed.Any(told => told.MatterId == InformedPerson.Transfer(subject.Label, subject.Stage) && told.On >= reopened.EndedOn)
                || (now.WasDone(nameof(SendTransferNews), subject) && await HadLeftAsync(now, nameof(SendTransferNews), subject, reopened)))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> HadLeftAsync(Procedure now, string activity, DutySubject subject, Reopening reopened)
    {
        var sent = await now.Once(activity, subject);
        return LondonTime.DateOf(sent.DoneAt) >= reopened.EndedOn
            && (now.WasDone(SendLetters.AtAnyHour(activity), subject) ? sent.DoneAt : FamilyHours.Next(sent.DoneAt, now.Calendar)) <= reopened.At
            && LastingParticipants.Of(now.File).Any(person => (person.ReceivesPlan || person.Kind == ParticipantKind.Agency) && !sent.Unreached.Contains(person.Id));
    }

    /// <summary>The end that is told by a letter of its own. That no support is needed after a move is told as news of the move.</summary>
    private static Ending? Told(CaseFile file) => file is { Ending: { Reason: EndingReason.NoNeedFound or EndingReason.NoLongerInNeed or EndingReason.TurnedEighteen or EndingReason.LookedAfter or EndingReason.ChildProtection } ending }
        && !(ending.Reason == EndingReason.NoNeedFound && file.TransferIn is { Decision: TransferInDecision.NoFurtherAction })
            ? ending
            : null;

    /// <summary>A parent with responsibility who does not have the plan: what they are told is for people to decide, as of all that it says.</summary>
    private static IEnumerable<string> WithoutPlan(CaseFile file) => LastingParticipants.Of(file)
        .Where(person => person is { Kind: ParticipantKind.Parent or ParticipantKind.Carer, HasParentalResponsibility: true, ReceivesPlan: false })
        .Select(person => person.Id);
}
