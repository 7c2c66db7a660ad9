using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.People;

/// <summary>The child, as given when the case is opened. Kept in the record only.</summary>
/// <param name="Id">The child's id in this system or the authority's.</param>
/// <param name="Name">The child's name.</param>
/// <param name="BornOn">The date of birth, or the expected one of an unborn child.</param>
/// <param name="ReceivesPlan">True where the child is old enough to be given the plan (N20, H18).</param>
/// <param name="Email">An address for the child's own copies; null where there is none.</param>
/// <param name="Contact">How else the child is reached, and how not.</param>
public sealed record ChildDetails(string Id, string Name, DateOnly? BornOn, bool ReceivesPlan, string? Email = null, ContactDetails? Contact = null)
{
    /// <summary>Numbers, languages, school, practice, addresses and household; null where none is recorded.</summary>
    public ChildParticulars? Particulars { get; init; }

    /// <summary>What the child must not be told and whom they must not meet, as the former authority restricts it; null where nothing is.</summary>
    public DisclosureLimit? Restriction { get; init; }

    /// <summary>Beyond it, in days, no birth can be expected; a pregnancy has at most 42 weeks.</summary>
    private const int LongestPregnancy = 42 * 7;

    /// <summary>Services for children end, for those who left care or are disabled, with the 25th year of life.</summary>
    private const int Oldest = 25;

    internal IEnumerable<Refusal> Check(string field, CaseDesk desk) =>
    [
        .. CaseDesk.Id($"{field}.id", Id, "the child's id"),
        .. CaseDesk.Text($"{field}.name", Name, "the child's name"),
        .. Birth($"{field}.bornOn", BornOn, desk.Today),
        .. PersonRules.Name($"{field}.name", Name, "the child's name"),
        .. PersonRules.Email($"{field}.email", Email),
        .. Contact?.Check($"{field}.contact") ?? [],
        .. Particulars?.Check($"{field}.particulars") ?? [],
        .. Restriction?.Check($"{field}.restriction.", Id) ?? [],
    ];

    /// <summary>Refuses a day that is no child's birth, nor one that can be expected.</summary>
    internal static IEnumerable<Refusal> Birth(string field, DateOnly? bornOn, DateOnly today)
    {
        if (bornOn > today.AddDays(LongestPregnancy))
        {
            yield return new(field, $"{bornOn:yyyy-MM-dd} lies further ahead than a birth can be expected. Correct the year.");
        }
        else if (bornOn < today.AddYears(-Oldest - 1))
        {
            yield return new(field, $"{bornOn:yyyy-MM-dd} is more than {Oldest} years ago: this is not the date of birth of a child. Correct the year.");
        }
    }

    /// <summary>Refuses a referral from before anybody can have been referred for the child, or of a childhood that is long over.</summary>
    internal IEnumerable<Refusal> Referred(string field, DateOnly on, DateOnly today)
    {
        if (on < today.AddYears(-Oldest - 1))
        {
            yield return new(field, $"{on:yyyy-MM-dd} is more than {Oldest} years ago. Correct the year.");
        }
        else if (BornOn is { } born && born > DateOnly.MinValue.AddDays(LongestPregnancy) && on < born.AddDays(-LongestPregnancy))
        {
            yield return new(field, $"{on:yyyy-MM-dd} is before the child can have been expected ({born:yyyy-MM-dd} is given as the birth). Correct the one that is wrong.");
        }
    }

    internal Participant ToParticipant() => new(Id, ParticipantKind.Child, ReceivesPlan);
}
