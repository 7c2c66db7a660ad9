using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The daily digest of a member of staff.</summary>
internal sealed class DigestLetter(ICaseReader cases) : ILetterWriter<Matter>
{
    public async Task<Draft> WriteAsync(Matter matter, CancellationToken cancellationToken)
    {
        var duties = DigestLines.Open(await cases.DigestAsync(matter.Order.Key, cancellationToken));
        if (duties.Count == 0)
        {
            return Draft.Impossible(MessageProblem.DigestEmpty);
        }

        return new(new Letter(
            $"Your open duties on {Wording.ShortDate(matter.Today)}",
            $"Your open duties on {Wording.Date(matter.Today)}",
            [
                Say(matter.Reader.Greeting),
                Say("These duties are open in your cases. Do the overdue ones first, and record what is done: what is recorded leaves this list."),
                .. DigestLines.Of(duties, matter.Today),
                Head("If nothing is recorded"),
                Say("Overdue duties are told to the next manager when the procedure of the authority says so."),
                Go("Open your list", $"{matter.Settings.BaseAddress}/"),
            ]));
    }
}
