using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>
/// Whoever had to do with a case hears how it has ended (N32, H30): that no need was found, that the child is in need no longer, or has turned 18. Where
/// a move, protection or care takes its place, they hear it by that. Cases under an edition before the fourth go on without it.
/// </summary>
internal static class EndingNews
{
    private const int FromEdition = 4;

    public static async Task TellAsync(Procedure now)
    {
        if (now.Pack.Edition < FromEdition || Told(now.File) is not { } ending)
        {
            return;
        }

        var matter = InformedPerson.Ended(ending.On);
        now.Alongside(now.Together(WithoutPlan(now.File).Select(person => InformByHand.DecideAsync(now, matter, person))));
        var sent = await now.Once(nameof(SendEndingNews), new DaySubject(ending.On));
        await InformByHand.TellAsync(now, matter, MessageKind.CaseEnded, sent);
    }

    /// <summary>The end that is told by a letter of its own. That no support is needed after a move is told as news of the move.</summary>
    private static Ending? Told(CaseFile file) => file is { Ending: { Reason: EndingReason.NoNeedFound or EndingReason.NoLongerInNeed or EndingReason.TurnedEighteen } ending }
        && !(ending.Reason == EndingReason.NoNeedFound && file.TransferIn is { Decision: TransferInDecision.NoFurtherAction })
            ? ending
            : null;

    /// <summary>A parent with responsibility who does not have the plan: what they are told is for people to decide, as of all that it says.</summary>
    private static IEnumerable<string> WithoutPlan(CaseFile file) => LastingParticipants.Of(file)
        .Where(person => person is { Kind: ParticipantKind.Parent or ParticipantKind.Carer, HasParentalResponsibility: true, ReceivesPlan: false })
        .Select(person => person.Id);
}
