using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Cases;

/// <summary>Somebody who takes, or took, part in a case: the one table with families' names and addresses outside the acts.</summary>
internal sealed class ParticipantRow
{
    public required string CaseId { get; init; }

    public required string PersonId { get; init; }

    public ParticipantKind Kind { get; set; }

    public string Name { get; set; } = "";

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public DateOnly? BornOn { get; set; }

    public bool ReceivesPlan { get; set; }

    /// <summary>The other ways in which they are reached, as JSON; null where nothing is known.</summary>
    public string? Contact { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    public PersonView ToView() => new(PersonId, Kind, Name, Email, Organisation, BornOn, ReceivesPlan) { Contact = Details };

    public PersonContact ToContact() => new(PersonId, Name, Email, Details);

    /// <summary>The case as one of that child, or of one who may be that child; null where it is another.</summary>
    public ChildOnCase? IsOf(ChildDetails child) => SameChild.Is(child, PersonId, Name, BornOn) ? new(CaseId, IsKnown: true)
        : SameChild.MayBe(child, Name, BornOn) ? new(CaseId, IsKnown: false)
        : null;

    private ContactDetails? Details => Contact is null ? null : RecordJson.Read<ContactDetails>(Contact);

    /// <summary>Takes over who joins and leaves by an act.</summary>
    /// <returns>Who is reached otherwise than before.</returns>
    public static async Task<IReadOnlyList<ContactChange>> FollowAsync(RecordContext record, RecordedAct act, CancellationToken cancellationToken)
    {
        var people = record.Participants.AsTracking().Where(row => row.CaseId == act.CaseId);
        var known = act.Act is ChildBorn
            ? await people.FirstOrDefaultAsync(row => row.Kind == ParticipantKind.Child, cancellationToken)
            : KnownBefore(act.Act) is { } personId ? await people.FirstOrDefaultAsync(row => row.PersonId == personId, cancellationToken) : null;
        var (joined, change) = Follow(act, known);
        record.Participants.AddRange(joined);
        return change is null ? [] : [change];
    }

    /// <summary>Whom the act is about, where the case may know them already.</summary>
    private static string? KnownBefore(Act act) => act switch
    {
        ParticipantAdded added => added.Person.Id,
        ParticipantLeft left => left.PersonId,
        ContactDetailsChanged changed => changed.PersonId,
        ParticipantChanged changed => changed.PersonId,
        _ => null,
    };

    /// <summary>The row of whom the act is about, where it is among those of the case; the child is known by its kind, whatever its id.</summary>
    public static ParticipantRow? KnownAmong(IEnumerable<ParticipantRow> people, Act act) => act is ChildBorn
        ? people.FirstOrDefault(person => person.Kind == ParticipantKind.Child)
        : KnownBefore(act) is { } personId ? people.FirstOrDefault(person => person.PersonId == personId) : null;

    /// <summary>Takes over who joins and leaves by an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="known">The row of whom it is about, where there is one: it is changed.</param>
    /// <returns>The rows that are new, and how whoever was known is reached otherwise than before.</returns>
    public static (IReadOnlyList<ParticipantRow> Joined, ContactChange? Change) Follow(RecordedAct act, ParticipantRow? known)
    {
        var before = known?.ToContact();
        var joined = Take(act, known);
        return (joined, before is null ? null : ContactChange.Between(act.CaseId, before, known!.ToContact()));
    }

    private static IReadOnlyList<ParticipantRow> Take(RecordedAct act, ParticipantRow? known)
    {
        switch (act.Act)
        {
            case CaseOpened opened:
                return [Of(act.CaseId, opened.Child), .. (opened.Participants ?? []).Select(person => Of(act.CaseId, person))];
            case EpisodeAdopted adopted:
                return [Of(act.CaseId, adopted.Child)];
            case ParticipantAdded added when known is null:
                return [Of(act.CaseId, added.Person)];
            case ParticipantAdded added:
                known.Take(added.Person);
                return [];
            case ParticipantLeft:
                known?.LeftAt = act.At;
                return [];
            case ContactDetailsChanged changed:
                known?.Email = changed.Email;
                known?.Contact = Written(changed.Contact);
                return [];
            case ParticipantChanged changed:
                known?.Correct(changed.Name, changed.BornOn, changed.Organisation);
                return [];
            case ChildBorn born:
                known?.Correct(born.Name, born.On, organisation: null);
                return [];
            default:
                return [];
        }
    }

    private void Correct(string? name, DateOnly? bornOn, string? organisation)
    {
        Name = name ?? Name;
        BornOn = bornOn ?? BornOn;
        Organisation = organisation ?? Organisation;
    }

    public static void Map(EntityTypeBuilder<ParticipantRow> row)
    {
        row.ToTable("participants");
        row.HasKey(person => new { person.CaseId, person.PersonId });
        row.HasIndex(person => person.BornOn, "participants_by_birth").HasFilter("born_on IS NOT NULL");
        row.HasIndex(person => person.PersonId, "participants_by_id");
        row.HasOne<CaseRow>().WithMany().HasForeignKey(person => person.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    private static ParticipantRow Of(string caseId, ChildDetails child) => new()
    {
        CaseId = caseId,
        PersonId = child.Id,
        Kind = ParticipantKind.Child,
        Name = child.Name,
        Email = child.Email,
        Contact = Written(child.Contact),
        BornOn = child.BornOn,
        ReceivesPlan = child.ReceivesPlan,
    };

    private static ParticipantRow Of(string caseId, ParticipantDetails person)
    {
        var row = new ParticipantRow { CaseId = caseId, PersonId = person.Id };
        row.Take(person);
        return row;
    }

    private void Take(ParticipantDetails person)
    {
        Kind = person.Kind;
        Name = person.Name;
        Email = person.Email;
        Contact = Written(person.Contact);
        Organisation = person.Organisation;
        ReceivesPlan = person.ReceivesPlan;
        LeftAt = null;
    }

    private static string? Written(ContactDetails? details) => details is null ? null : RecordJson.Write(details);
}
