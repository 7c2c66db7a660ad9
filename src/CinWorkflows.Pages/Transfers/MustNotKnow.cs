using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Who must not know of a move, or of where the family is: said before anything of it is sent.</summary>
internal static class MustNotKnow
{
    public static IEnumerable<string> Of(ShownCase shown)
    {
        var undecided = shown.File.OpenTransfer is { } move ? KeptUntilDecided.Of(shown.File, move).ToHashSet() : [];
        return
        [
            .. from person in shown.View.People
               let kept = Kept(shown, person.Id)
               where kept.Length > 0
               select $"{person.Name} must not know {kept}.",
            .. from person in shown.View.People
               where undecided.Contains(person.Id) && Kept(shown, person.Id).Length == 0
               select $"Nobody has decided yet whether {person.Name} may know of the move. Tell them nothing until somebody has.",
        ];
    }

    private static string Kept(ShownCase shown, string person) => (Keeps(shown, person, DisclosureTopic.Moves), Keeps(shown, person, DisclosureTopic.Addresses)) switch
    {
        (true, true) => "of the move, nor where the family is",
        (true, false) => "of the move",
        (false, true) => "where the family is",
        _ => "",
    };

    private static bool Keeps(ShownCase shown, string person, DisclosureTopic topic) => !Disclosure.MayBeTold(shown.File, person, topic, shown.Today);
}
