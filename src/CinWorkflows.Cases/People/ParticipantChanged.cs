using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>
/// The name of somebody who takes part, their agency, or the child's date of birth is put right; what is left out stays as it is. The acts
/// keep what was said before.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">Their name as it is right.</param>
/// <param name="BornOn">The child's date of birth, or the expected one of an unborn child.</param>
/// <param name="Organisation">The agency.</param>
public sealed record ParticipantChanged(string PersonId, string Reason, string? Name = null, DateOnly? BornOn = null, string? Organisation = null) : Act
{
    /// <summary>Why the child has this case beside another that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var isChild = desk.File.Participant(PersonId)?.Kind == ParticipantKind.Child;
        return
        [
            .. desk.Participant("personId", PersonId),
            .. Name is null && BornOn is null && Organisation is null ? [new Refusal("name", "nothing is put right: give the name, the date of birth or the agency.")] : Array.Empty<Refusal>(),
            .. Name is null ? [] : CaseDesk.Text("name", Name, "the person's name"),
            .. PersonRules.Name("name", Name, "the person's name"),
            .. BornOn is not null && !isChild ? [new Refusal("bornOn", "a date of birth is kept for the child only.")] : Array.Empty<Refusal>(),
            .. ChildDetails.Birth("bornOn", BornOn, desk.Today),
            .. Organisation is not null && isChild ? [new Refusal("organisation", "a child is of no agency.")] : Array.Empty<Refusal>(),
            .. PersonRules.Name("organisation", Organisation, "the organisation's name"),
            .. CaseDesk.Reason("reason", Reason, "the reason"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => BornOn is { } born ? file with { Unborn = born > stamp.On ? true : null } : file;
}
