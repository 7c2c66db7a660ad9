using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The answer of a move's assessment on who must not know of it: that nobody must be kept from knowing, or each of the family and the agencies
/// who would be told. Nothing leaves to them before it is given (N54, N61).
/// </summary>
/// <param name="NobodyIsKept">True where whoever assesses it says that nobody must be kept from knowing.</param>
/// <param name="People">Each who would be told, where somebody must be kept from knowing.</param>
public sealed record WhoMayKnow(bool NobodyIsKept, IReadOnlyList<MayKnow>? People = null)
{
    /// <summary>What whoever must not know of a move is not told.</summary>
    internal static readonly IReadOnlyList<DisclosureTopic> Kept = [DisclosureTopic.Moves, DisclosureTopic.Addresses];

    /// <summary>The answer that says no more than what is restricted already.</summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static WhoMayKnow AsRestricted(CaseFile file, DateOnly today)
    {
        List<MayKnow> people = [.. Told(file).Select(id => Disclosure.MayBeTold(file, id, DisclosureTopic.Moves, today)
            ? new MayKnow(id, MayBeTold: true)
            : new MayKnow(id, MayBeTold: false, "As it is restricted already."))];
        return people.TrueForAll(person => person.MayBeTold) ? new(NobodyIsKept: true) : new(NobodyIsKept: false, people);
    }

    /// <summary>Those who are told of moves, by id: the family, and the agencies that brief their counterparts (N50, N56). Of each of them it is answered whether they may know.</summary>
    /// <param name="file">The case.</param>
    public static IEnumerable<string> Told(CaseFile file) => LastingParticipants.Of(file).Where(IsAskedAbout).Select(person => person.Id);

    /// <summary>Whether the assessment of a move asks of somebody whether they may know of it.</summary>
    internal static bool IsAskedAbout(Participant person) =>
        person is { Kind: ParticipantKind.Parent or ParticipantKind.Carer or ParticipantKind.Agency } or { Kind: ParticipantKind.Child, ReceivesPlan: true };

    internal static IEnumerable<Refusal> Check(string field, WhoMayKnow? answer, TransferOut move, CaseDesk desk)
    {
        var clause = desk.ClauseOf(TransferRuleKind.RiskOverPermission);
        if (answer is null)
        {
            return [new(field, "say who must not know of the move: 'nobodyIsKept' with true where nobody must be kept from knowing, otherwise of each of the family and the agencies in 'people' whether they may be told. Nothing leaves to them before.", clause)];
        }

        List<string> restricted = [.. Told(desk.File).Where(id => !Disclosure.MayBeTold(desk.File, id, DisclosureTopic.Moves, desk.Today))];
        return
        [
            .. answer.NobodyIsKept ? Nobody(field, answer, restricted, clause) : Each(field, answer.People ?? [], restricted, desk, clause),
            .. Undecided(field, answer, desk.File, clause),
            .. desk.Pack.ClocksStartWithAnchor ? Unasked(field, answer, move.Sharing, restricted, desk.File, clause) : [],
        ];
    }

    /// <summary>Of whom it is decided that to ask them would raise the risk, also where they have come back since: they are not told either (N54).</summary>
    private static IEnumerable<Refusal> Unasked(string field, WhoMayKnow answer, Sharing sharing, IReadOnlyList<string> restricted, CaseFile file, string? clause) =>
        from person in sharing is { Basis: SharingBasis.AskingRaisesRisk, LeftUnasked: { } left } ? left.Intersect(Told(file)).Except(restricted) : []
        where file.Participant(person) is { Kind: not ParticipantKind.Child }
            && (answer.NobodyIsKept || answer.People?.Any(other => other.PersonId == person && other.MayBeTold) == true)
        select new Refusal(
            field,
            $"'{person}' is not asked whether it may be shared, because that would raise the risk: say in 'people' that they must not be told, or decide on another ground first ('sharingDecided').",
            clause);

    /// <summary>Of whom something is restricted on a brother's or sister's case and nobody has decided what holds here: they are not told by the way (N54).</summary>
    private static IEnumerable<Refusal> Undecided(string field, WhoMayKnow answer, CaseFile file, string? clause) =>
        from found in UndecidedElsewhere.Of(file)
        where Told(file).Contains(found.PersonId)
            && (answer.NobodyIsKept || answer.People?.Any(person => person.PersonId == found.PersonId && person.MayBeTold) == true)
        select new Refusal(
            field,
            $"something is restricted about '{found.PersonId}' on case {found.CaseId}, and nobody has decided what holds here: ask its worker, then restrict it here too ('disclosureRestricted') or record why not ('disclosureDecided').",
            clause);

    /// <summary>Whether somebody must not know by it.</summary>
    internal bool Keeps(string? personId) => People?.Any(person => person.PersonId == personId && !person.MayBeTold) == true;

    internal bool Restricts => People?.Any(person => !person.MayBeTold) == true;

    /// <summary>Whoever must not be told is restricted from moves and addresses until a manager lifts it, also where a restriction that ends by itself holds already (N54).</summary>
    internal CaseFile Restrict(CaseFile file, ActStamp stamp) => (People ?? [])
        .Where(person => !person.MayBeTold && Kept.Any(topic => !Disclosure.IsKeptUntilLifted(file, person.PersonId, topic, stamp.On)))
        .Aggregate(file, (so, person) => new DisclosureLimit(Kept, person.Reason ?? "").Set(so, person.PersonId, stamp));

    private static IEnumerable<Refusal> Nobody(string field, WhoMayKnow answer, IReadOnlyList<string> restricted, string? clause)
    {
        if (restricted.Count > 0)
        {
            yield return new($"{field}.nobodyIsKept", $"{Names(restricted)} must not be told of moves as it stands: answer for each in 'people', or a manager lifts that first ('disclosureRestrictionLifted').", clause);
        }

        if (answer.Restricts)
        {
            yield return new($"{field}.nobodyIsKept", "somebody in 'people' must not be told: put 'nobodyIsKept' to false, or correct the one that is wrong.", clause);
        }
    }

    private static IEnumerable<Refusal> Each(string field, IReadOnlyList<MayKnow> people, IReadOnlyList<string> restricted, CaseDesk desk, string? clause)
    {
        foreach (var (index, person) in people.Index())
        {
            var at = $"{field}.people[{index}]";
            foreach (var refusal in desk.Participant($"{at}.personId", person.PersonId))
            {
                yield return refusal;
            }

            if (person.MayBeTold && restricted.Contains(person.PersonId))
            {
                yield return new($"{at}.mayBeTold", $"'{person.PersonId}' must not be told of moves as it stands: say so, or a manager lifts that first ('disclosureRestrictionLifted').", clause);
            }

            if (!person.MayBeTold)
            {
                foreach (var refusal in CaseDesk.Reason($"{at}.reason", person.Reason, "the reason why they must not be told", clause))
                {
                    yield return refusal;
                }
            }
        }

        List<string> silent = [.. Told(desk.File).Except(people.Select(person => person.PersonId))];
        if (silent.Count > 0)
        {
            yield return new($"{field}.people", $"say of each of the family and the agencies whether they may be told of the move; nothing is said of {Names(silent)}.", clause);
        }
    }

    private static string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));
}
