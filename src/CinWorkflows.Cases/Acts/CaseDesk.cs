using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Acts;

/// <summary>What an act is checked against: the case, its pack and calendar, the day, and who acts.</summary>
/// <param name="File">The case as it stands.</param>
/// <param name="Pack">The pack version that it is pinned to.</param>
/// <param name="Calendar">The authority's working days.</param>
/// <param name="Today">The day, Europe/London.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="ChildBornOn">The child's date of birth (or expected date); null where it is not known.</param>
/// <param name="Terms">The authority's school terms; null where they are not known.</param>
public sealed record CaseDesk(
    CaseFile File,
    PolicyPack Pack,
    WorkingCalendar Calendar,
    DateOnly Today,
    Actor Actor,
    DateOnly? ChildBornOn = null,
    SchoolTerms? Terms = null)
{
    /// <summary>How whoever acts stands to the case on that day.</summary>
    public Relation Relation { get; init; } = Relation.Team;

    /// <summary>The practitioner in whose name somebody else acts; null where whoever acts speaks for themselves.</summary>
    public string? RecordedFor { get; init; }

    /// <summary>The acts before it, in order; empty for an act that does not look back.</summary>
    public IReadOnlyList<PastAct> Past { get; init; } = [];

    /// <summary>The roles that the directory gives to those on whom the act relies, by id; null where it was not asked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Role>>? RolesOf { get; init; }

    /// <summary>Who of those on whom the act relies is the authority's data protection officer by the directory; null where it was not asked.</summary>
    public IReadOnlyList<string>? DataProtectionOfficers { get; init; }

    /// <summary>
    /// How those who act in a role by the act stand to the case: a manager to the team that holds it, whoever works on it; null where it
    /// was not asked.
    /// </summary>
    public IReadOnlyDictionary<Actor, Relation>? RelationsOf { get; init; }

    /// <summary>Why rules were not kept, where what happened did not keep them; null where no reason is given.</summary>
    public string? BreachReason { get; init; }

    /// <summary>When it was done, earlier where it is told afterwards; null where it is done now.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The instant of the recording; null where only its day is known.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether somebody acts in a role for another team than the one that holds the case, as far as was asked.</summary>
    public bool IsOfAnotherTeam(Actor named) => RelationsOf?.TryGetValue(named, out var relation) == true && relation is Relation.None or Relation.Authority;

    /// <summary>"The first Family Meeting": the meeting in which the plan is made, as the authority calls it.</summary>
    public string FirstPlanningMeeting => $"the first {DutyWords.Of(Pack).PlanningMeeting}";

    /// <summary>"Service Manager": the manager above the teams, as the authority calls them.</summary>
    public string ServiceManager => Pack.NameOf(Role.ServiceManager);

    /// <summary>The clause of the case's pack that asks for something of a transfer; null where the pack has no rules for transfers.</summary>
    public string? ClauseOf(TransferRuleKind rule) => Pack.Transfers?.Rules[rule];

    /// <summary>Refuses a date that has not come yet.</summary>
    public IEnumerable<Refusal> NotAfterToday(string field, DateOnly date)
    {
        if (date > Today)
        {
            yield return new(field, $"{date:yyyy-MM-dd} is in the future; today is {Today:yyyy-MM-dd}. Record it when it has happened.");
        }
    }

    /// <summary>Refuses a date before its cause.</summary>
    public IEnumerable<Refusal> NotBefore(string field, DateOnly date, DateOnly? cause, string causeName, string? clause = null)
    {
        if (cause is { } earliest && date < earliest)
        {
            yield return new(field, $"{date:yyyy-MM-dd} is before {causeName} ({earliest:yyyy-MM-dd}). Correct the one that is wrong.", clause);
        }
    }

    /// <summary>Refuses a date so far ahead that it can only be a slip of the year.</summary>
    public IEnumerable<Refusal> WithinReach(string field, DateOnly date)
    {
        if (date > Today.AddYears(FurthestAhead))
        {
            yield return new(field, $"{date:yyyy-MM-dd} is more than {FurthestAhead} years ahead. Correct the year.");
        }
    }

    /// <summary>Refuses a date in the future or before its cause.</summary>
    public IEnumerable<Refusal> Happened(string field, DateOnly date, DateOnly? cause, string causeName, string? clause = null) =>
        [.. NotAfterToday(field, date), .. NotBefore(field, date, cause, causeName, clause)];

    /// <summary>Refuses a day before the range of a duty where its rule forbids that; elsewhere it is only shown.</summary>
    public IEnumerable<Refusal> NotTooEarly(string field, DateOnly date, DutyKind kind, DutySubject? subject)
    {
        var rule = Pack.Rule(kind, subject);
        if (rule.NotBefore && DutyBook.DeadlineOf(kind, subject, File, Pack, Calendar) is { Earliest: { } earliest } deadline && deadline.IsTooEarly(date))
        {
            yield return new(field, $"{date:yyyy-MM-dd} is too early: not before {earliest.On:yyyy-MM-dd}. {deadline.Explain()}", rule.Clause);
        }
    }

    /// <summary>Refuses an interval that no date can be counted with: none, hours, or more than ten years.</summary>
    public static IEnumerable<Refusal> Interval(string field, Period? every)
    {
        if (every is not { } interval)
        {
            yield break;
        }

        if (interval.Unit == Unit.Hours)
        {
            yield return new(field, "an interval is counted in days, weeks or months, not in hours.");
        }
        else if (interval.Amount < 1 || interval.Amount > Period.MostOf(interval.Unit))
        {
            yield return new(field, $"an interval is at least 1 and at most {Period.MostOf(interval.Unit)} of its unit (ten years).");
        }
    }

    /// <summary>Refuses an empty text.</summary>
    public static IEnumerable<Refusal> Text(string field, string? text, string what, string? clause = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, $"{what} {(what.EndsWith("reasons", StringComparison.Ordinal) ? "are" : "is")} missing.", clause);
        }
        else if (text.Length > LongestText)
        {
            yield return new(field, $"{what} has {CountWords.Of(text.Length, "character")}; at most {LongestText} are kept. Attach a document instead.", clause);
        }
    }

    /// <summary>Refuses an empty reason, and one that says nothing, such as "x" or "as discussed".</summary>
    public static IEnumerable<Refusal> Reason(string field, string? reason, string what, string? clause = null) =>
        Text(field, EmptyWords.Are(reason) ? null : reason, what, clause);

    /// <summary>Refuses an id of another form: it becomes a part of keys and of duties' subjects.</summary>
    public static IEnumerable<Refusal> Id(string field, string? id, string what)
    {
        if (id is null || id.Length is 0 or > 60 || !id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.'))
        {
            yield return new(field, $"{what} has 1 to 60 letters, digits, '-', '_' and '.'.");
        }
    }

    /// <summary>Refuses an id that is not a participant of the case.</summary>
    public IEnumerable<Refusal> Participant(string field, string id)
    {
        if (File.Participant(id) is null)
        {
            yield return new(field, $"'{id}' is not a participant of this case; add the participant first.{(File.Unconfirmed is null ? "" : " Whoever was added in a practitioner's name takes part once that practitioner has confirmed it ('entryConfirmed').")}");
        }
    }

    /// <summary>Refuses an id of somebody who neither takes part in the case nor took part: what somebody did before they left it has happened.</summary>
    public IEnumerable<Refusal> TookPart(string field, string id) => EverOnTheCase.Of(File).Any(person => person.Id == id) ? [] : Participant(field, id);

    /// <summary>Whether the child may be of compulsory school age on a date (5 to 16); of one whose date of birth is not known that is asked since edition 2.</summary>
    public bool MayBeOfSchoolAge(DateOnly on) => (ChildBornOn is not null || Pack.ClocksStartWithAnchor) && SchoolDay.MayBeOfSchoolAge(ChildBornOn, on);

    /// <summary>How many years ahead something may be planned: a childhood.</summary>
    private const int FurthestAhead = 18;

    /// <summary>The longest text that an act may carry, in characters.</summary>
    public const int LongestText = 20_000;
}
