using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>
/// The case is for named people only: of a member of staff, of somebody whom all of them know, or where a leak would be a danger. To
/// everybody else of the authority it is as if there were no such case, so that somebody who may answer a danger or a broken rule is among
/// them. Recorded again it says the people anew.
/// </summary>
/// <param name="Named">Who may read it and work on it, by id; whoever restricts it is one of them.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseRestricted(IReadOnlyList<string> Named, string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => NamedPeople.References(Named);

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffReliedOn(CaseFile file) => NamedPeople.References(Named);

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [.. NamedPeople.Refuse(Named), .. NamedPeople.RefuseWithoutHolders(Named, desk), .. NamedPeople.RefuseWithoutManager(Named, desk), .. CaseDesk.Reason("reason", Reason, "the reason")];
    }

    /// <summary>Whoever restricts a case hides it from those above them too: a service manager looks at it, who names themselves for that where they are not named.</summary>
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Actor.Role == Role.ServiceManager || !desk.Pack.ClocksStartWithAnchor
            ? []
            :
            [
                new("local", "named", $"A restricted case is hidden from those above too. '{desk.Actor.Id}' restricted it: a {desk.ServiceManager} looks at whether it has to be, and for how long, and whether those who are named suffice.")
                {
                    Reason = Reason,
                    ForServiceManager = true,
                },
            ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { NamedPeople = [.. Named.Append(stamp.Actor.Id).Distinct()] };
}
