using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>A step that sends letters of one kind to participants of the case; whom none can reach is told by hand.</summary>
/// <param name="kind">The letter.</param>
internal abstract class ParticipantLetterStep(MessageKind kind) : LetterStep
{
    public sealed override Task<Mailing> PlanAsync(CaseSheet sheet, Step step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var recipients = RecipientsOf(sheet.File, step.Subject).Where(id => !sheet.File.GetsNothingMore(id)).ToList();
        if (IsOver(sheet.File, step.Subject, now))
        {
            return Task.FromResult(new Mailing(step.Subject));
        }

        return Task.FromResult(IsToldByHand(sheet.File, step.Subject)
            ? new Mailing(step.Subject) { ByHand = recipients }
            : new Mailing(step.Subject)
            {
                Letters = [.. recipients.Where(id => !GoesByHand(sheet.File, id, now)).Select(id => MailedLetter.ToParticipant(kind, id))],
                ByHand = [.. recipients.Where(id => GoesByHand(sheet.File, id, now))],
            });
    }

    /// <summary>To whom it goes, by id.</summary>
    protected abstract IEnumerable<string> RecipientsOf(CaseFile file, string subject);

    /// <summary>Whether it is for people to tell, and no letter leaves.</summary>
    protected virtual bool IsToldByHand(CaseFile file, string subject) => false;

    /// <summary>Whether a recipient is told by people, and the others are written to.</summary>
    protected virtual bool GoesByHand(CaseFile file, string person, DateTimeOffset now) => false;

    /// <summary>Whether what it is about is over, so that nobody is written to: it was recorded after the event.</summary>
    protected virtual bool IsOver(CaseFile file, string subject, DateTimeOffset now) => false;
}
