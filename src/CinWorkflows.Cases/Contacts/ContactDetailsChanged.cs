using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Contacts;

/// <summary>How somebody is reached has changed. It replaces all that was known; what is still to be sent goes the new way, also on hold and after the end.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Email">Where e-mail goes; null where none may or can.</param>
/// <param name="Contact">The other ways; null where there are none.</param>
public sealed record ContactDetailsChanged(string PersonId, string? Email = null, ContactDetails? Contact = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. desk.Participant("personId", PersonId), .. PersonRules.Email("email", Email), .. Contact?.Check("contact") ?? []];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file;
}
