using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Disclosures;

/// <summary>
/// What is restricted here may matter on the case of a brother or sister, and what is restricted there here; and what another authority told of somebody
/// and has lifted, may be told here: its worker decides (N54).
/// </summary>
internal static class OtherCases
{
    /// <summary>The activity, by its name in the catalog: it records acts, which the procedure does not know.</summary>
    private const string Alert = "AlertOtherCases";

    public static Task RunAsync(Procedure now) => now.Together(
    [
        .. (now.File.Restrictions ?? []).Where(held => held.LiftedOn is null).Select(held => now.Once(Alert, new RestrictionSubject(held.Id))),
        .. UndecidedElsewhere.Of(now.File)
            .Where(found => now.File.Participant(found.PersonId) is not null)
            .Select(found => now.Until(_ => false, DutyKind.DecideWhatIsTold, new InformedSubject(InformedPerson.Elsewhere(found.CaseId), found.PersonId))),
        .. (now.File.Restrictions ?? []).Where(held => held is { LiftedThereOn: not null, LiftedOn: null }).Select(held => InformByHand.DecideAsync(now, InformedPerson.LiftedThere(held.Id), held.PersonId)),
    ]);
}
