using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.SiblingCases;

/// <summary>
/// Looks for people of whom something is restricted on the other cases of the authority, by every name, mailbox, telephone and letter box by which they were
/// ever known there, or may have been (<see cref="KnownAs.MayBe" />): whichever comes first, the restriction or the other case. A restriction counts also where its case has ended (N54).
/// What another authority restricts is looked for among the letters of the case itself, too.
/// </summary>
internal sealed class RestrictedOnSiblings(ToldBefore told, ICaseRecord record, IActStore acts, CaseRegister register, PackLibrary packs, TimeProvider clock) : IOtherCases
{
    public async Task<bool> LookAsync(CaseFile file, long takenUp, CancellationToken cancellationToken)
    {
        var since = await acts.SinceAsync(file.CaseId, takenUp, cancellationToken);
        if (!since.Any(entry => IsNews(entry.Act)))
        {
            return false;
        }

        var knows = await told.LookAsync(file, since, cancellationToken);
        var held = (file.Restrictions ?? []).Where(restriction => restriction.HoldsOn(LondonTime.Today(clock))).ToList();
        if (held.Count > 0)
        {
            await AlertAsync(file, held, cancellationToken);
        }

        return (file.Ending is null && packs.Get(file.Pack).ClocksStartWithAnchor && await FindAsync(file, cancellationToken)) || knows;
    }

    /// <summary>Tells the other open cases of what is restricted on this one.</summary>
    public async Task AlertAsync(CaseFile file, IEnumerable<DisclosureRestriction> restrictions, CancellationToken cancellationToken)
    {
        List<Act> said = [.. (await acts.HistoryAsync(file.CaseId, cancellationToken)).Select(entry => entry.Act)];
        foreach (var held in restrictions)
        {
            List<KnownAs> known = [.. KnownAs.Ever(file, held.PersonId, said)];
            foreach (var found in await acts.FindOnOpenCasesAsync(file.Pack.Id, known, cancellationToken))
            {
                if (found.CaseId != file.CaseId && IsNew((await record.ReadAsync(found.CaseId, cancellationToken)).File, found.PersonId, held))
                {
                    await RecordAsync(found, file.CaseId, held, cancellationToken);
                }
            }
        }
    }

    /// <summary>After which acts somebody may be found who was not before.</summary>
    private static bool IsNews(Act act) => KnownAs.SaidBy.Contains(act.GetType()) || RestrictionNews.Is(act) || act is CaseReopened or PackMigrated;

    private async Task<bool> FindAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var elsewhere = (await acts.FindRestrictionsAsync(file.Pack.Id, cancellationToken))
            .Where(other => other.CaseId != file.CaseId && other.Restriction.HoldsOn(LondonTime.Today(clock)))
            .ToList();
        if (elsewhere.Count == 0)
        {
            return false;
        }

        var isNew = false;
        List<Act> said = [.. (await acts.HistoryAsync(file.CaseId, cancellationToken)).Select(entry => entry.Act)];
        foreach (var person in await record.ContactsAsync(file.CaseId, [.. file.Participants.Select(person => person.Id)], cancellationToken))
        {
            List<KnownAs> known = [.. PersonOnCase.EverKnown(person, said)];
            foreach (var other in elsewhere.Where(other => known.Exists(way => other.Known.Any(way.MayBe)) && IsNew(file, person.Id, other.Restriction)))
            {
                isNew |= await RecordAsync(new(file.CaseId, person.Id), other.CaseId, other.Restriction, cancellationToken);
            }
        }

        return isNew;
    }

    /// <summary>Where the same is restricted already, as on the case from which it was taken over, there is nothing to decide.</summary>
    private bool IsNew(CaseFile file, string personId, DisclosureRestriction held)
    {
        var today = LondonTime.Today(clock);
        return held.Topics.Count == 0
            ? !Disclosure.IsRestricted(file, personId, today)
            : held.Topics.Any(topic => Disclosure.MayBeTold(file, personId, topic, today));
    }

    private async Task<bool> RecordAsync(PersonOnCase found, string otherId, DisclosureRestriction held, CancellationToken cancellationToken)
    {
        var restrictedOn = await KnownAsAsync(otherId, cancellationToken);
        var id = CommandIds.Of($"restricted/{restrictedOn}/{held.Id}/{found.CaseId}/{found.PersonId}");
        var decision = await register.RecordFindingAsync(found.CaseId, id, new RestrictedOnAnotherCase(found.PersonId, restrictedOn, LondonTime.Today(clock)), cancellationToken);
        return decision.Receipt is { Repeated: false };
    }

    /// <summary>As what another case may be known here: who reads this one may not know of a restricted one. The id of its first act is guessed by nobody.</summary>
    private async Task<string> KnownAsAsync(string otherId, CancellationToken cancellationToken) =>
        (await acts.FindAsync(otherId, cancellationToken))?.File.NamedPeople is null
            ? otherId
            : RestrictedElsewhere.OfRestricted($"{CommandIds.Of($"restricted-case/{(await acts.HistoryAsync(otherId, cancellationToken))[0].Id}"):N}"[..12]);
}
