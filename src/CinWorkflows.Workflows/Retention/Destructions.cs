using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>Destroying cases whose time is over: one person proposes it, another confirms it, and what stands in the way is asked both times.</summary>
public sealed class Destructions(IDestructionBook book, DestructionObstacles obstacles, DestructionRun run, TimeProvider clock)
{
    /// <summary>So many cases go into one at most: what is confirmed can be read through.</summary>
    public const int MostCases = 100;

    /// <summary>Proposes it. Nothing is recorded where anything stands in the way of one of the cases.</summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="by">Who, by their id.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<(Destruction? Proposed, IReadOnlyList<Refusal> Refusals)> ProposeAsync(Reader reader, string by, IReadOnlyList<string> cases, string reason, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [.. CaseDesk.Text("reason", reason, "the reason")];
        if (cases.Count is 0 or > MostCases || cases.Distinct(StringComparer.Ordinal).Count() != cases.Count)
        {
            refusals.Add(new("cases", $"1 to {MostCases} cases are named, each once."));
            return (null, refusals);
        }

        var looked = new List<DestructionCase>();
        foreach (var (caseId, index) in cases.Select((caseId, index) => (caseId, index)))
        {
            var (found, obstacle) = await obstacles.LookAsync(reader, caseId, cancellationToken);
            if (found is null)
            {
                refusals.Add(new($"cases[{index}]", obstacle!));
            }
            else if (await obstacles.NamedInAsync(caseId, reason, cancellationToken) is { } word)
            {
                refusals.Add(new("reason", $"'{word}' is part of a name on one of the cases. The reason stays for good: say it without names."));
            }
            else
            {
                looked.Add(found with { Documents = [], Letters = [] });
            }
        }

        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        var proposed = new Destruction
        {
            Authority = reader.Oversees ?? AuthorityOf(looked),
            State = DestructionState.Proposed,
            Reason = reason.Trim(),
            ProposedBy = by,
            ProposedAt = clock.GetUtcNow(),
            Cases = looked,
        };
        return (await book.AddAsync(proposed, cancellationToken), []);
    }

    /// <summary>
    /// Confirms it, by somebody else than who proposed it, and does it. A case in whose way something stands by now is left out, with why; where that is so of all,
    /// nothing is confirmed.
    /// </summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="by">Who, by their id.</param>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Cancels the call. What was confirmed by then is done by the next run.</param>
    /// <returns>It as it is then, or why it was refused; neither where there is none.</returns>
    public async Task<(Destruction? Confirmed, IReadOnlyList<Refusal> Refusals)> ConfirmAsync(Reader reader, string by, long number, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(reader, number, cancellationToken) is not { } proposed)
        {
            return (null, []);
        }

        if (WhyNotConfirmed(proposed, by) is { } refusal)
        {
            return (null, [refusal]);
        }

        var looked = new List<DestructionCase>();
        foreach (var one in proposed.Cases)
        {
            var (found, obstacle) = await obstacles.LookAsync(reader, one.CaseId, cancellationToken);
            looked.Add(found ?? one with { Refused = obstacle });
        }

        if (looked.TrueForAll(one => one.Refused is not null))
        {
            return (null, [.. looked.Select((one, index) => new Refusal($"cases[{index}]", one.Refused!))]);
        }

        var confirmed = await book.ChangeAsync(
            number,
            now => now.State != DestructionState.Proposed ? null : now with { State = DestructionState.Confirmed, ConfirmedBy = by, ConfirmedAt = clock.GetUtcNow(), Cases = looked },
            cancellationToken);
        return confirmed is null
            ? (null, [new("number", "somebody else was quicker.")])
            : (await run.RunAsync(number, cancellationToken), []);
    }

    /// <summary>Gives it up before it is confirmed; whoever may confirm it may.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="by">Who, by their id.</param>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<(Destruction? Withdrawn, IReadOnlyList<Refusal> Refusals)> WithdrawAsync(Reader reader, string by, long number, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(reader, number, cancellationToken) is null)
        {
            return (null, []);
        }

        return await book.ChangeAsync(number, now => now.State != DestructionState.Proposed ? null : now with { State = DestructionState.Withdrawn, WithdrawnBy = by }, cancellationToken) is { } withdrawn
            ? (withdrawn, [])
            : (null, [new("number", "it is not waiting to be confirmed any more.")]);
    }

    private static Refusal? WhyNotConfirmed(Destruction proposed, string by) => proposed switch
    {
        { State: DestructionState.Confirmed or DestructionState.Finished } => new("number", "it is confirmed already."),
        { State: DestructionState.Withdrawn } => new("number", "it was withdrawn: propose it anew."),
        _ when proposed.ProposedBy == by => new("number", "you proposed it; somebody else who may, confirms it."),
        _ => null,
    };

    /// <summary>Without a sign-in, on one machine in development, whoever is there oversees every authority.</summary>
    private static string AuthorityOf(IReadOnlyList<DestructionCase> cases) => cases[0].Schedule.Split(' ')[0];
}
