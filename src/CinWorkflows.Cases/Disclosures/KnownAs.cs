using System.Collections.Frozen;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A name or ways by which somebody was known on a case at some time: a restriction holds for a person, whatever is recorded of them later,
/// so that no address that was ever theirs is forgotten (N54).
/// </summary>
/// <param name="Name">Their name; null where the entry gives none.</param>
/// <param name="Email">Their mailbox; null where the entry gives none.</param>
/// <param name="Contact">The other ways; null where the entry gives none.</param>
public sealed record KnownAs(string? Name, string? Email, ContactDetails? Contact)
{
    /// <summary>The types of acts that say how somebody is known, or that put such an act right.</summary>
    public static IReadOnlySet<Type> SaidBy { get; } = FrozenSet.ToFrozenSet(
    [
        typeof(CaseOpened), typeof(EpisodeAdopted), typeof(ParticipantAdded), typeof(ParticipantChanged), typeof(ContactDetailsChanged), typeof(TransferInRestricted),
        typeof(TransferCautioned), typeof(EntriesCorrected),
    ]);

    /// <summary>
    /// The types of acts after which somebody may be known otherwise than before; whoever leaves may come back so. Where none is on a case, all that was
    /// ever said of its people is what is recorded of them now.
    /// </summary>
    public static IReadOnlySet<Type> ChangedBy { get; } = FrozenSet.ToFrozenSet(
    [
        typeof(ParticipantChanged), typeof(ContactDetailsChanged), typeof(ChildBorn), typeof(ParticipantLeft), typeof(TransferInRestricted), typeof(TransferCautioned), typeof(EntriesCorrected),
    ]);

    /// <summary>Every name and way by which somebody is known by the acts as they stand, in their order.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="acts">The acts of the case as they stand.</param>
    public static IEnumerable<KnownAs> Of(string personId, IEnumerable<Act> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return acts.SelectMany(act => In(act, personId));
    }

    /// <summary>
    /// Every name and way by which somebody was ever known, also by an entry that was put right or withdrawn since, and under an id that they have no
    /// more: that it was recorded otherwise does not say that they do not read it.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="personId">Who.</param>
    /// <param name="said">All that was ever said by acts of the case.</param>
    public static IEnumerable<KnownAs> Ever(CaseFile file, string personId, IEnumerable<Act> said)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Ever(FormerId.Of(file, personId), said);
    }

    /// <summary>The same under one id alone, where the rest of the case is not at hand.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="said">All that was ever said by acts of the case.</param>
    public static IEnumerable<KnownAs> Ever(string personId, IEnumerable<Act> said) => Ever(FrozenSet.Create(personId), said);

    private static IEnumerable<KnownAs> Ever(IReadOnlySet<string> ids, IEnumerable<Act> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.SelectMany(act => act is EntriesCorrected corrected ? corrected.Corrections.Select(entry => entry.Replacement).OfType<Act>() : [act]).SelectMany(act => ids.SelectMany(id => In(act, id)));
    }

    /// <summary>Whether that may be the same person: the same name, mailbox or telephone.</summary>
    /// <param name="other">The other.</param>
    public bool IsLike(KnownAs other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Name is not null && other.Name is not null && SameName.Is(Name, other.Name))
            || (Email is not null && other.Email is not null && SameMailbox.Is(Email, other.Email))
            || (Contact?.MobileNumber is { } mobile && mobile == other.Contact?.MobileNumber);
    }

    /// <summary>
    /// Whether that may be the same person, or somebody whose letters they read, so that somebody is asked: also by another form of the name, and by the
    /// letter box (N54, N61).
    /// </summary>
    /// <param name="other">The other.</param>
    public bool MayBe(KnownAs other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsLike(other)
            || (Name is not null && other.Name is not null && SameName.MayBe(Name, other.Name))
            || (Contact?.Post is { } post && other.Contact?.Post is { } letters && SameLetterBox.Is(post, letters));
    }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => nameof(KnownAs);

    internal static KnownAs Of(ParticipantDetails person) => new(person.Name, person.Email, person.Contact);

    private static IEnumerable<KnownAs> In(Act act, string personId) => act switch
    {
        ParticipantChanged changed when changed.PersonId == personId => [new(changed.Name, null, null)],
        ContactDetailsChanged changed when changed.PersonId == personId => [new(null, changed.Email, changed.Contact)],
        EpisodeAdopted adopted when adopted.Child.Id == personId => [Of(adopted.Child)],
        CaseOpened opened when opened.Child.Id == personId => [Of(opened.Child)],
        TransferInRestricted { Reached: { } reached } => [.. Named(act, personId), .. Of(reached, personId)],
        TransferCautioned { Reached: { } reached } => [.. Named(act, personId), .. Of(reached, personId)],
        _ => Named(act, personId),
    };

    private static IEnumerable<KnownAs> Named(Act act, string personId) =>
        EverOnTheCase.DetailsIn(act).Concat(RestrictedPerson.NamedIn(act)).Where(person => person.Id == personId).Select(Of);

    private static IEnumerable<KnownAs> Of(IEnumerable<ReachedPerson> reached, string personId) =>
        reached.Where(person => person.PersonId == personId).Select(person => new KnownAs(null, person.Email, person.Contact));

    private static KnownAs Of(ChildDetails child) => new(child.Name, child.Email, child.Contact);
}
