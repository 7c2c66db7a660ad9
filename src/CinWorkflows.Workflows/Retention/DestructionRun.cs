using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.Retention;

/// <summary>
/// Does what was confirmed, step by step. What is to be found afterwards is recorded before the first step; each step may be done again, and is recorded once it is
/// done, so that whatever breaks in between is finished by the next run. The record comes first: there it is seen in one transaction that the case has ended and is not held.
/// The workflow comes last, since a runtime may take a moment to end it.
/// </summary>
public sealed partial class DestructionRun(
    IDestructionBook book,
    IErasureBook erasures,
    IErasureLedger ledger,
    IWorkflowClient workflows,
    IDocumentStore documents,
    IEnumerable<ILetterFiles> letters,
    BeyondReach beyond,
    TimeProvider clock,
    ILogger<DestructionRun> log)
{
    private const string WhyEnded = "Its case was destroyed.";

    private static readonly DestructionStep[] Order = [DestructionStep.Record, DestructionStep.Ledger, DestructionStep.Documents, DestructionStep.Letters, DestructionStep.Workflow];

    /// <summary>One run at a time: what is counted is counted by whoever did it.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Finishes what was confirmed and is not done.</summary>
    /// <param name="cancellationToken">Stops it after the step at hand.</param>
    /// <returns>How many are still not done.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        var left = 0;
        foreach (var number in await book.UnfinishedAsync(cancellationToken))
        {
            left += await RunAsync(number, cancellationToken) is { State: DestructionState.Confirmed } ? 1 : 0;
        }

        return left;
    }

    /// <summary>Does one of them, as far as that is possible now.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Stops it after the step at hand.</param>
    /// <returns>It as it is then.</returns>
    public async Task<Destruction?> RunAsync(long number, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await RunAloneAsync(number, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Destruction?> RunAloneAsync(long number, CancellationToken cancellationToken)
    {
        var now = await book.FindAsync(Reader.Service, number, cancellationToken);
        foreach (var one in now is { State: DestructionState.Confirmed } ? now.Cases : [])
        {
            now = await DestroyAsync(now!, one, cancellationToken);
        }

        return now is { State: DestructionState.Confirmed } && now.Cases.All(one => one.IsSettled)
            ? await book.ChangeAsync(number, done => done with { State = DestructionState.Finished, FinishedAt = clock.GetUtcNow(), BeyondReach = beyond.Sentences }, cancellationToken) ?? await book.FindAsync(Reader.Service, number, cancellationToken)
            : now;
    }

    private async Task<Destruction> DestroyAsync(Destruction destruction, DestructionCase one, CancellationToken cancellationToken)
    {
        var now = destruction;
        while (!one.IsSettled)
        {
            var step = Order.First(step => !one.Done.Contains(step));
            try
            {
                var after = await DoAsync(destruction, one, step, cancellationToken);
                one = after.Refused is null ? after with { Done = [.. after.Done, step] } : after;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                NotDone(destruction.Number, one.CaseId, step, problem.GetType().Name);
                return now;
            }

            // Another process may have done the step meanwhile, or all of them: what it recorded stands.
            var (caseId, done) = (one.CaseId, one);
            if (await book.ChangeAsync(destruction.Number, before => before with { Cases = [.. before.Cases.Select(other => other.CaseId == caseId && !other.IsSettled && !other.Done.Contains(step) ? done : other)] }, cancellationToken) is not { } changed)
            {
                return await book.FindAsync(Reader.Service, destruction.Number, cancellationToken) ?? now;
            }

            (now, one) = (changed, changed.Cases.First(other => other.CaseId == caseId));
        }

        return now;
    }

    private async Task<DestructionCase> DoAsync(Destruction destruction, DestructionCase one, DestructionStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case DestructionStep.Record:
                return await EraseAsync(destruction, one, cancellationToken);
            case DestructionStep.Ledger:
                await ledger.NoteAsync([await ErasureAsync(one, cancellationToken)], cancellationToken);
                return one;
            case DestructionStep.Workflow:
                await ForgetAsync(one.CaseId, cancellationToken);
                return one;
            case DestructionStep.Documents:
                return one with { DocumentsDeleted = (one.DocumentsDeleted ?? 0) + await documents.DeleteCaseAsync(one.CaseId, cancellationToken) };
            default:
                var deleted = 0;
                foreach (var files in letters)
                {
                    deleted += await files.DeleteAsync(one.Letters, cancellationToken);
                }

                return one with { LettersDeleted = deleted, Letters = [] };
        }
    }

    private async Task<DestructionCase> EraseAsync(Destruction destruction, DestructionCase one, CancellationToken cancellationToken)
    {
        var order = new ErasureOrder(destruction.ConfirmedBy!, $"Destruction {destruction.Number}: kept until {one.KeptUntil:yyyy-MM-dd} by line '{one.Line}' of {one.Schedule}; proposed by {destruction.ProposedBy}.", clock.GetUtcNow());
        switch (await erasures.EraseCaseAsync(one.CaseId, order, cancellationToken))
        {
            case ErasureOutcome.Held:
                return one with { Refused = "a legal hold was placed on it meanwhile.", Letters = [], Documents = [] };
            case ErasureOutcome.HoldsNotWhole:
                return one with { Refused = "its legal holds are not on the record as the service wrote them: run 'verify', and bring the record back from a backup that it finds whole.", Letters = [], Documents = [] };
            case ErasureOutcome.NotEnded:
                return one with { Refused = "it was opened again meanwhile.", Letters = [], Documents = [] };
            case ErasureOutcome.NotThere:
                return one with { Refused = "it is not on the record.", Letters = [], Documents = [] };
            default:
                var erased = await ErasureAsync(one, cancellationToken);
                return one with { Acts = erased.Acts, ErasedAt = erased.At };
        }
    }

    private async Task<Erasure> ErasureAsync(DestructionCase one, CancellationToken cancellationToken) =>
        await erasures.FindAsync(one.CaseId, cancellationToken) ?? throw new InvalidOperationException($"The erasure of case {one.CaseId} is not on the record.");

    /// <summary>Where it has not ended yet, the next run removes it.</summary>
    private async Task ForgetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await workflows.GetAsync(caseId, cancellationToken) is not { } workflow)
        {
            return;
        }

        if (!workflow.HasEnded)
        {
            await workflows.TerminateAsync(caseId, WhyEnded, cancellationToken);
        }

        if (!await workflows.PurgeAsync(caseId, cancellationToken) && await workflows.GetAsync(caseId, cancellationToken) is not null)
        {
            throw new InvalidOperationException($"The workflow of case {caseId} has not ended yet.");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "DestructionUnfinished: destruction {Number}, case {CaseId}, step {Kind}: {Problem}. It is tried again.")]
    private partial void NotDone(long number, string caseId, DestructionStep kind, string problem);
}
