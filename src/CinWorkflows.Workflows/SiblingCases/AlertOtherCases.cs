using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.SiblingCases;

/// <summary>
/// Looks for the person of a restriction on the other open cases of the authority, by every name, mailbox and telephone by which they were ever
/// known here, and records on each that something is restricted: once, by the restriction. Nothing of the person stands in its input or result.
/// </summary>
internal sealed class AlertOtherCases(ICaseRecord record, IActStore acts, CaseRegister register, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var file = (await record.ReadAsync(input.CaseId, cancellationToken)).File;
        if (file.Restrictions?.FirstOrDefault(known => known.Id == input.Step.Subject) is { LiftedOn: null } held)
        {
            var history = EffectiveActs.Of(await acts.HistoryAsync(input.CaseId, cancellationToken));
            List<KnownAs> known = [.. KnownAs.Of(held.PersonId, history.Select(entry => entry.Act))];
            foreach (var found in await acts.FindOnOpenCasesAsync(file.Pack.Id, known, cancellationToken))
            {
                if (found.CaseId != input.CaseId && await IsNewThereAsync(found, held, cancellationToken))
                {
                    var id = CommandIds.Of($"restricted/{input.CaseId}/{held.Id}/{found.CaseId}/{found.PersonId}");
                    await register.RecordFindingAsync(found.CaseId, id, new RestrictedOnAnotherCase(found.PersonId, input.CaseId, LondonTime.Today(clock)), cancellationToken);
                }
            }
        }

        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), []);
        await record.CompleteStepAsync(input.CaseId, result, [], calendar: null, cancellationToken);
        return result;
    }

    /// <summary>Where the same is restricted already, as on the case from which it was taken over, there is nothing to decide.</summary>
    private async Task<bool> IsNewThereAsync(PersonOnCase found, DisclosureRestriction held, CancellationToken cancellationToken)
    {
        var there = (await record.ReadAsync(found.CaseId, cancellationToken)).File;
        var today = LondonTime.Today(clock);
        return held.Topics.Count == 0
            ? !Disclosure.IsRestricted(there, found.PersonId, today)
            : held.Topics.Any(topic => Disclosure.MayBeTold(there, found.PersonId, topic, today));
    }
}
