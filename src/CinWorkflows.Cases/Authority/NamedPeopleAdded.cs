using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>
/// Somebody more is named on a restricted case. A service manager of the authority may do it without being named, for the day on which
/// nobody of those named is to be found. They open the case by it, to themselves too: it is told at any hour and answered, as
/// <see cref="GlassBroken"/> is.
/// </summary>
/// <param name="Named">Who may read it and work on it besides, by id.</param>
/// <param name="Reason">Why.</param>
public sealed record NamedPeopleAdded(IReadOnlyList<string> Named, string Reason) : Act
{
    private const string OpenedBy = "named";

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => NamedPeople.References(Named);

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Relation == Relation.Authority && desk.Actor.Role != Role.ServiceManager
            ? [new("actor.id", $"'{desk.Actor.Id}' is not among those who manage this case; they, or a {desk.ServiceManager}, name people.")]
            : [
                .. desk.File.NamedPeople is null ? [new Refusal("act.type", "the case is not restricted; 'caseRestricted' restricts it to named people.")] : Array.Empty<Refusal>(),
                .. NamedPeople.Refuse(Named),
                .. CaseDesk.Reason("reason", Reason, "the reason"),
            ];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return NeedToKnow.Reads(desk.Relation)
            ? []
            : [new("local", OpenedBy, $"Only those who are named on a restricted case say who else is. '{desk.Actor.Id}', who is not, named {string.Join(", ", Named.Select(id => $"'{id}'"))}.") { Reason = Reason }];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        NamedPeople = [.. (file.NamedPeople ?? []).Concat(Named).Distinct()],
        GlassBroken = stamp.Breaches is [{ Clause: "local", Field: OpenedBy }, ..] ? [.. file.GlassBroken ?? [], stamp.Sequence] : file.GlassBroken,
    };
}
