using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who may attend the first planning meeting was discussed with the child and the parents, before arrangements are made
/// (N8, H8); whether the child attends was decided by age and understanding (N7, H7).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="With">The child, parents or carers with whom it was discussed.</param>
/// <param name="ChildAttends">Whether the child will attend.</param>
/// <param name="ChildDecision">Why, in words.</param>
/// <param name="About">Of whom it was spoken as attending; recorded again, it adds. Null in earlier records, where it stands for everybody.</param>
/// <param name="NotWith">Why it was not discussed with a parent or carer: one does not stand for the other.</param>
public sealed record AttendeesDiscussed(
    DateOnly On,
    IReadOnlyList<string> With,
    bool ChildAttends,
    string ChildDecision,
    IReadOnlyList<string>? About = null,
    IReadOnlyList<PersonReason>? NotWith = null) : Act, ISaysWhyNoFamily
{
    /// <summary>Why nobody with parental responsibility or care is on the case; needed once, where none ever was.</summary>
    public string? NoFamilyReason { get; init; }

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.DiscussAttendees).Clause;
        var nobody = NoFamilyReason is not null || With.Any(id => EverOnTheCase.Is(desk.File, id, [ParticipantKind.Child, ParticipantKind.Parent, ParticipantKind.Carer]))
            ? []
            : new Refusal[] { new("with", "name the child, a parent or a carer with whom the attendees were discussed.", clause) };
        return
        [
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. With.SelectMany((id, index) => desk.TookPart($"with[{index}]", id)),
            .. CaseDesk.Text("childDecision", ChildDecision, "the reason why the child does or does not attend", clause),
            .. nobody,
            .. (About ?? []).SelectMany((id, index) => desk.Participant($"about[{index}]", id)),
            .. PersonReasons.Check("notWith", NotWith, desk),
            .. desk.Pack.Gates.ContainsKey(GateKind.Attendance) ? Whole(desk, clause) : [],
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        // What is added to an earlier discussion does not begin it anew.
        AttendeesDiscussedOn = About is null ? On : file.AttendeesDiscussedOn ?? On,
    };

    private IEnumerable<Refusal> Whole(CaseDesk desk, string clause)
    {
        if (About is null or [])
        {
            yield return new("about", "say of whom it was spoken as attending: nobody else is invited.", clause);
        }

        foreach (var refusal in NoFamily.Refuse(this, desk, clause))
        {
            yield return refusal;
        }

        var family = EverOnTheCase.Of(desk.File)
            .Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer || (person.Kind == ParticipantKind.Child && (ChildAttends || IsOldEnough(desk))))
            .Select(person => person.Id);
        foreach (var parent in family.Distinct().Except(With))
        {
            if (NotWith?.Any(entry => entry.PersonId == parent) != true)
            {
                yield return new("notWith", $"it was not discussed with '{parent}': do so, or give the reason in 'notWith'. {(EverOnTheCase.Is(desk.File, parent, [ParticipantKind.Child]) ? "Nobody stands for a child who is old enough to be asked, whether they come or not." : "One parent does not stand for the other.")}", clause) { PassesOver = true };
            }
        }
    }

    /// <summary>Whether the child is of the age from which they are written to and may be asked, or of none that is known: it is spoken about with them, whatever was decided.</summary>
    private bool IsOldEnough(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor && (desk.ChildBornOn is not { } born || born.AddYears(desk.Pack.ChildIsWrittenToFrom) <= On);
}
