using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Cases;

/// <summary>
/// A Child in Need case, from referral to its end. It does what the procedure says is due now, waits for the next act or the next
/// date, whichever comes first, and begins anew: it does not forget, and its history stays short however long it lives.
/// </summary>
/// <remarks>
/// What is due is worked out in an activity, from the record (<see cref="AppraiseCase"/>), and the outcome is what the history
/// holds. A change of the procedure's code or of the calendar therefore never contradicts the history of a running case.
/// </remarks>
public sealed class ChildInNeedCase : Workflow<CaseStart, CaseEnd>
{
    private static readonly RetryPolicy Persistently = new(
        MaxNumberOfAttempts: 50,
        FirstRetryInterval: TimeSpan.FromSeconds(1),
        BackoffCoefficient: 2,
        MaxRetryInterval: TimeSpan.FromMinutes(15));

    /// <inheritdoc />
    public override async Task<CaseEnd> RunAsync(IWorkflowContext context, CaseStart input)
    {
        var appraisal = await context.CallActivityAsync<Appraisal>(nameof(AppraiseCase), input.CaseId, Persistently);

        foreach (var step in appraisal.Steps)
        {
            await context.CallActivityAsync(step.Activity, new StepInput(input.CaseId, step), Persistently);
        }

        foreach (var notice in appraisal.Notices)
        {
            await context.CallActivityAsync(nameof(PostNotice), notice, Persistently);
        }

        if (appraisal.IsQuiet)
        {
            context.SetCustomStatus(new CaseWaiting(appraisal.Sequence, appraisal.WakeAt, appraisal.Outlook));
            if (appraisal is { Ended: true, WakeAt: null })
            {
                return new(input.CaseId);
            }

            await ActOrDate(context, appraisal);
        }

        context.ContinueAsNew(input);
        return new(input.CaseId);
    }

    private static async Task ActOrDate(IWorkflowContext context, Appraisal appraisal)
    {
        using var woken = new CancellationTokenSource();
        var date = appraisal switch
        {
            { WakeAt: null } => null,
            { WakesUrgently: true, WakeAt: { } at } => context.CreateUrgentTimer(at, woken.Token),
            { WakeAt: { } at } => context.CreateTimer(at, woken.Token),
        };
        while (true)
        {
            var act = context.WaitForExternalEvent<ActRecorded>(ActRecorded.EventName, woken.Token);
            var first = date is null ? act : await Task.WhenAny(act, date);

            // An act that the appraisal knew already is no news.
            if (first == date || (await act).Sequence > appraisal.Sequence)
            {
                break;
            }
        }

        // A wait that is given up without being cancelled would swallow the next act.
        woken.Cancel();
    }
}
