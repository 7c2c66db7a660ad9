using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Precedence;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>
/// Does a step that sends letters: queues them and records the step, both or neither, once by the step's key. Those whom no message can
/// reach are named in its result. One that the case has overtaken meanwhile is left, and not recorded as done. Where letters leave at any hour that is on the record before
/// they do.
/// </summary>
internal sealed class SendLetters(LetterStep rule, ICaseRecord record, Reach reach, TimeProvider clock, MessageSettings? settings = null) : Activity<StepInput, StepResult>
{
    /// <summary>The step by which it is known that the letters of another left at any hour.</summary>
    /// <param name="activity">The other's activity.</param>
    public static string AtAnyHour(string activity) => $"{activity}AtAnyHour";

    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var mailing = await rule.PlanAsync(sheet, input.Step, clock.GetUtcNow(), cancellationToken);
        if (mailing.IsOvertaken)
        {
            return new(input.Step.Key, clock.GetUtcNow(), []);
        }

        var unreached = await UnreachedAsync(sheet, mailing, cancellationToken);
        var messages = mailing.Letters
            .Where(letter => !(letter.OtherwiseByHand && unreached.Contains(letter.To.Id)))
            .Select(letter => new MessageOrder($"{input.CaseId}/{input.Step.Key}/{letter.To.Id}", input.CaseId, letter.Kind, letter.To, mailing.Subject, mailing.Revision)
            {
                Urgent = UrgentLetters.Are(letter.Kind, mailing.Subject, sheet.File, clock.GetUtcNow()),
            });
        if (settings is { AtAnyHour: true })
        {
            var leaving = new StepResult($"{AtAnyHour(input.Step.Activity)}:{input.Step.Subject}", clock.GetUtcNow(), []);
            await record.CompleteStepAsync(input.CaseId, leaving, [], calendar: null, cancellationToken);
        }

        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), [.. unreached, .. mailing.ByHand]);
        await record.CompleteStepAsync(input.CaseId, result, [.. messages], mailing.Calendar, cancellationToken);
        return result;
    }

    private async Task<IReadOnlyList<string>> UnreachedAsync(CaseSheet sheet, Mailing mailing, CancellationToken cancellationToken)
    {
        List<string> unreached = [];
        foreach (var letters in mailing.Letters.Where(letter => letter.OtherwiseByHand).GroupBy(letter => letter.Kind, letter => letter.To.Id))
        {
            unreached.AddRange(await reach.UnreachableAsync(sheet.File, letters.Key, [.. letters], LondonTime.Today(clock), cancellationToken));
        }

        return unreached;
    }
}
