using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.SiblingCases;

/// <summary>
/// Another authority's word of whom it restricts may come late, because one of the two installations was down: whoever was written to about it here
/// meanwhile knows by now, and somebody has to know that they do (N54).
/// </summary>
internal sealed class ToldBefore(ICaseReader cases, CaseRegister register, TimeProvider clock)
{
    private const int MostLetters = 500;

    /// <summary>Records by which letters somebody knows what has just been restricted by another authority's word; true where that is new.</summary>
    public async Task<bool> LookAsync(CaseFile file, IReadOnlyList<RecordedAct> news, CancellationToken cancellationToken)
    {
        var isNew = false;
        var known = file.Concerns.SelectMany(concern => concern.Told ?? []).Select(letter => letter.MessageId).ToHashSet();
        foreach (var act in news)
        {
            List<ToldLetter> letters = [];
            foreach (var person in PeopleOf(act.Act))
            {
                letters.AddRange((await LettersAsync(file, person, cancellationToken)).Where(letter => known.Add(letter.MessageId)));
            }

            if (letters.Count > 0)
            {
                var found = new ToldBeforeRestricted(LondonTime.Today(clock), letters);
                isNew |= (await register.RecordFindingAsync(file.CaseId, CommandIds.Of($"told-before/{file.CaseId}/{act.Id}"), found, cancellationToken)).Receipt is { Repeated: false };
            }
        }

        return isNew;
    }

    private static IEnumerable<RestrictedPerson> PeopleOf(Act act) => act switch
    {
        TransferInRestricted restricted => restricted.People,
        TransferCautioned cautioned => cautioned.People,
        _ => [],
    };

    private async Task<IEnumerable<ToldLetter>> LettersAsync(CaseFile file, RestrictedPerson person, CancellationToken cancellationToken) =>
        (await cases.MessagesAsync(new MessageFilter(file.CaseId, RecipientId: person.PersonId, Take: MostLetters), cancellationToken))
            .Where(message => message is { AcceptedAt: not null, State: not DeliveryState.Bounced } && !message.Order.To.IsStaff)
            .Where(message => MessageFacts.Of(message.Order.Kind, file).Topics.Any(person.Limit.Topics.Contains))
            .OrderBy(message => message.AcceptedAt)
            .Select(message => new ToldLetter(person.PersonId, message.Order.Id, $"{message.Order.Kind}", LondonTime.DateOf(message.AcceptedAt ?? default)));
}
