using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What was open when running cases were taken over from another system: told once, instead of case by case.</summary>
internal sealed class AdoptionDigestLetter(ICaseReader cases) : ILetterWriter<Matter>
{
    public async Task<Draft> WriteAsync(Matter matter, CancellationToken cancellationToken)
    {
        var duties = DigestLines.Open(await cases.DigestAsync(matter.Order.Key, cancellationToken));
        if (duties.Count == 0)
        {
            return Draft.Impossible(MessageProblem.DigestEmpty);
        }

        // Cases are taken over together: the first tells the day.
        var adoptedOn = (await cases.FindAsync(duties[0].CaseId, cancellationToken))?.File.AdoptedOn ?? matter.Today;
        var overdue = duties.Count(duty => duty.Duty.IsOverdue(adoptedOn));
        return new(new Letter(
            $"Cases taken over on {Wording.ShortDate(adoptedOn)}",
            "Cases taken over from the previous system",
            [
                Say(matter.Reader.Greeting),
                Say($"Your cases were taken over from the previous system on {Wording.Date(adoptedOn)}. {Overdue(overdue)}"),
                Say("Check each date: what was done but not taken over is to be recorded now. No single reminders were sent for what was late before that day."),
                .. DigestLines.Of(duties, matter.Today),
                Head("If nothing is recorded"),
                Say("These duties stay open and come again in the daily digest. Overdue ones are told to the next manager when the procedure of the authority says so."),
                Go("Open your list", $"{matter.Settings.BaseAddress}/"),
            ]));
    }

    private static string Overdue(int count) => count switch
    {
        0 => "None of these duties was overdue by then.",
        1 => "1 of these duties was already overdue.",
        _ => $"{count} of these duties were already overdue.",
    };
}
