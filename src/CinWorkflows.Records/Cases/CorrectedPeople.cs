using CinWorkflows.Cases.People;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Cases;

/// <summary>The people of a case once entries are put right: worked out anew from all acts as they stand.</summary>
internal static class CorrectedPeople
{
    /// <summary>Takes over what a correction makes of the people.</summary>
    /// <returns>Who is reached otherwise than before.</returns>
    public static async Task<IReadOnlyList<ContactChange>> FollowAsync(RecordContext record, RecordedAct correction, CancellationToken cancellationToken)
    {
        var history = (await ActStore.OfCaseAsync(record, correction.CaseId, cancellationToken)).Select(act => act.ToRecorded());
        return await TakeAsync(record, [.. history, correction], cancellationToken);
    }

    /// <summary>Takes over what all acts of a case make of its people.</summary>
    /// <returns>Who is reached otherwise than before.</returns>
    public static async Task<IReadOnlyList<ContactChange>> TakeAsync(RecordContext record, IReadOnlyList<RecordedAct> recorded, CancellationToken cancellationToken)
    {
        var caseId = recorded[0].CaseId;
        var known = await record.Participants.AsTracking().Where(row => row.CaseId == caseId).ToDictionaryAsync(row => row.PersonId, cancellationToken);
        var (people, changes) = Of(recorded, [.. known.Values]);
        record.Participants.RemoveRange(known.Values.Where(row => people.All(person => person.PersonId != row.PersonId)));
        foreach (var person in people)
        {
            if (known.TryGetValue(person.PersonId, out var row))
            {
                record.Entry(row).CurrentValues.SetValues(person);
            }
            else
            {
                record.Participants.Add(person);
            }
        }

        return changes;
    }

    /// <summary>The rows as they should be, and who is reached otherwise than before.</summary>
    /// <param name="recorded">All acts of the case with the correction.</param>
    /// <param name="before">The rows as they were.</param>
    public static (IReadOnlyList<ParticipantRow> People, IReadOnlyList<ContactChange> Changes) Of(
        IReadOnlyList<RecordedAct> recorded,
        IReadOnlyList<ParticipantRow> before)
    {
        var people = new Dictionary<string, ParticipantRow>(StringComparer.Ordinal);
        foreach (var act in EffectiveActs.Of(recorded))
        {
            foreach (var joined in ParticipantRow.Follow(act, ParticipantRow.KnownAmong(people.Values, act.Act)).Joined)
            {
                people[joined.PersonId] = joined;
            }
        }

        var changes = before
            .Where(row => people.ContainsKey(row.PersonId))
            .Select(row => ContactChange.Between(row.CaseId, row.ToContact(), people[row.PersonId].ToContact()))
            .OfType<ContactChange>();
        return ([.. people.Values], [.. changes]);
    }
}
