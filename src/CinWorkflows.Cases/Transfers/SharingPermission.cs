using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Whose permission to share is sought, person by person (N53): everybody with parental responsibility and, as a rule, a young person of 16
/// or 17. A younger child is asked where a practitioner judges that they understand what they are asked.
/// </summary>
internal static class SharingPermission
{
    private const int YoungPerson = 16;

    /// <summary>Whether the child is 16 or older, as far as is known.</summary>
    public static bool IsYoungPerson(CaseFile file, DateOnly on) => file.HasReached(YoungPerson, on);

    /// <summary>The day from which the child counts as 16, as far as is known: to the month, and never too young.</summary>
    public static DateOnly? YoungPersonFrom(CaseFile file) => file.BirthdayMonth(YoungPerson)?.AddMonths(1);

    /// <summary>Everybody who has agreed, has refused, or stands in <paramref name="notAsked"/> with the reason; nobody else was left out unseen.</summary>
    public static IEnumerable<Refusal> EverybodyIsAccountedFor(Sharing sharing, IReadOnlyList<PersonReason>? notAsked, DateOnly on, CaseDesk desk)
    {
        var clause = desk.ClauseOf(TransferRuleKind.Permission);
        List<string> asked = [.. sharing.Agreed, .. sharing.Refused];
        List<string> due = [.. ParentalResponsibility.HeldBy(desk), .. YoungPeople(desk.File, on)];

        // Under the packs of edition 1 a case goes on as it began: the ground was decided without looking at each person.
        foreach (var person in desk.Pack.ClocksStartWithAnchor ? due.Except(asked) : [])
        {
            if (notAsked?.Any(one => one.PersonId == person) != true)
            {
                yield return new("notAsked", $"'{person}' was not asked for permission: ask them and record 'sharingAsked', or say in 'notAsked' why they are not asked.", clause);
            }
        }

        for (var index = 0; index < notAsked?.Count; index++)
        {
            var (one, field) = (notAsked[index], $"notAsked[{index}]");
            if (asked.Contains(one.PersonId))
            {
                yield return new($"{field}.personId", $"'{one.PersonId}' was asked: leave them out.", clause);
            }
            else if (!due.Contains(one.PersonId) && desk.File.Participant(one.PersonId) is null)
            {
                yield return new($"{field}.personId", $"'{one.PersonId}' is not a participant of this case; add the participant first.");
            }

            foreach (var refusal in CaseDesk.Reason($"{field}.reason", one.Reason, $"the reason why '{one.PersonId}' was not asked", clause))
            {
                yield return refusal;
            }
        }
    }

    /// <summary>The child, once they are asked as a young person.</summary>
    internal static IEnumerable<string> YoungPeople(CaseFile file, DateOnly on) => file.Participants
        .Where(person => person.Kind == ParticipantKind.Child && IsYoungPerson(file, on))
        .Select(person => person.Id);
}
