using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Pages.Tasks;

/// <summary>What would follow from an act, as it is shown before it is saved.</summary>
/// <param name="Closes">What it settles.</param>
/// <param name="Opens">What is to be done then.</param>
/// <param name="Moves">What gets another date.</param>
/// <param name="Breaches">The rules that it does not keep, a sentence each.</param>
internal sealed record Following(IReadOnlyList<FollowingDuty> Closes, IReadOnlyList<FollowingDuty> Opens, IReadOnlyList<FollowingDuty> Moves, IReadOnlyList<string> Breaches)
{
    public bool IsNothing => Closes.Count + Opens.Count + Moves.Count + Breaches.Count == 0;

    public static Following Of(CheckedAct come, ShownCase shown)
    {
        return new([.. come.Closes.Select(One)], [.. come.Opens.Select(One)], [.. come.Moves.Select(One)], [.. come.Breaches.Select(breach => PlainReason.Of(breach.Rule, shown))]);

        FollowingDuty One(Duty duty) => new(shown.Title(duty), DueWords.When(duty, shown.Today), duty.OwnerId == shown.Person.Id ? "you" : $"the {shown.Pack.NameOf(duty.Owner)}");
    }
}

/// <summary>A duty that an act would settle, begin or give another date.</summary>
/// <param name="Title">What.</param>
/// <param name="When">By when.</param>
/// <param name="Whose">Who does it.</param>
internal sealed record FollowingDuty(string Title, string When, string Whose);
