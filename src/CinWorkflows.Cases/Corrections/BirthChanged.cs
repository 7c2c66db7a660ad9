using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Corrections;

/// <summary>
/// Two people end a case (N32, H30): whoever changed the child's date of birth, by which the child is of age, does not end it for that reason alone.
/// </summary>
public static class BirthChanged
{
    /// <summary>The date of birth that an act says; null where it says none.</summary>
    /// <param name="act">The act; null for one that is withdrawn.</param>
    public static DateOnly? SaidBy(Act? act) => act switch
    {
        CaseOpened opened => opened.Child.BornOn,
        EpisodeAdopted adopted => adopted.Child.BornOn,
        ChildBorn birth => birth.On,
        ParticipantChanged changed => changed.BornOn,
        _ => null,
    };

    /// <summary>Refuses an end at 18 by whoever changed the date of birth.</summary>
    /// <param name="desk">The case with its acts, and who ends it.</param>
    internal static IEnumerable<Refusal> Refuse(CaseDesk desk)
    {
        var corrected = desk.File.Corrections?.Any(correction => correction.BirthChangedById == desk.Actor.Id) == true;
        if (desk.Pack.ClocksStartWithAnchor && (corrected || desk.Past.Any(past => past is { Act: ParticipantChanged { BornOn: not null } } && past.ActorId == desk.Actor.Id)))
        {
            yield return new(
                "actor.id",
                "you changed the child's date of birth: whoever does that does not end the case because the child is 18. Another manager looks at the date and decides that.",
                desk.Pack.Rule(DutyKind.DecideClosure).Clause);
        }
    }
}
