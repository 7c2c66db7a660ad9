using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// The service found that something was restricted on another open case of the authority about a person with the name or a like one, the mailbox, telephone or letter box of
/// somebody of this one: brothers and sisters have cases of their own (N54). What it is, and why, stays there: its worker is asked, of each restriction anew.
/// </summary>
/// <param name="PersonId">Who, by their id on this case.</param>
/// <param name="OtherCaseId">The other case; of one that is for named people only a code (<see cref="RestrictedElsewhere.OfRestricted"/>).</param>
/// <param name="On">The day.</param>
public sealed record RestrictedOnAnotherCase(string PersonId, string OtherCaseId, DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [.. desk.Participant("personId", PersonId), .. CaseDesk.Id("otherCaseId", OtherCaseId, "the id of the other case")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        var matter = InformedPerson.Elsewhere(OtherCaseId);
        return file with
        {
            RestrictedElsewhere = [.. file.RestrictedElsewhere ?? [], new(PersonId, OtherCaseId, On) { RestrictionsBefore = file.Restrictions?.Count ?? 0 }],

            // What was decided of an earlier restriction there was decided without this one.
            DisclosureDecisions = file.DisclosureDecisions is null ? null : [.. file.DisclosureDecisions.Where(decided => decided.MatterId != matter || decided.PersonId != PersonId)],
        };
    }
}
