using CinWorkflows.Domain.Adoption;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records;
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

    public DateTimeOffset? LeftAt { get; set; }

    public PersonView ToView() => new(PersonId, Kind, Name, Email, Organisation, BornOn, ReceivesPlan);

    /// <summary>Takes over who joins and leaves by an act.</summary>
    public static async Task FollowAsync(RecordContext record, RecordedAct act, CancellationToken cancellationToken)
    {
        switch (act.Act)
        {
            case CaseOpened opened:
                record.Participants.Add(Of(act.CaseId, opened.Child));
                record.Participants.AddRange((opened.Participants ?? []).Select(person => Of(act.CaseId, person)));
                break;
            case EpisodeAdopted adopted:
                record.Participants.Add(Of(act.CaseId, adopted.Child));
                break;
            case ParticipantAdded { Person: var person }:
                var before = await record.Participants.AsTracking().FirstOrDefaultAsync(row => row.CaseId == act.CaseId && row.PersonId == person.Id, cancellationToken);
                (before ?? record.Participants.Add(new() { CaseId = act.CaseId, PersonId = person.Id }).Entity).Take(person);
                break;
            case ParticipantLeft left:
                var leaver = await record.Participants.AsTracking().FirstOrDefaultAsync(row => row.CaseId == act.CaseId && row.PersonId == left.PersonId, cancellationToken);
                leaver?.LeftAt = act.At;
                break;
        }
    }

    public static void Map(EntityTypeBuilder<ParticipantRow> row)
    {
        row.ToTable("participants");
        row.HasKey(person => new { person.CaseId, person.PersonId });
        row.HasOne<CaseRow>().WithMany().HasForeignKey(person => person.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    private static ParticipantRow Of(string caseId, ChildDetails child) => new()
    {
        CaseId = caseId,
        PersonId = child.Id,
        Kind = ParticipantKind.Child,
        Name = child.Name,
        Email = child.Email,
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
        Organisation = person.Organisation;
        ReceivesPlan = person.ReceivesPlan;
        LeftAt = null;
    }
}
