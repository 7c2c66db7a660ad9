using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The other authority of a transfer, which acts name by its code.</summary>
internal static class NamedAuthority
{
    /// <summary>
    /// The authority that a family moves to: refuses a code of no authority with children's social care, that of one that has ended, and one that is not in use until
    /// its name is given, as a wrong digit sends a child's papers to somebody else, or to nobody.
    /// </summary>
    public static IEnumerable<Refusal> CheckReceiving(string field, string? code, string nameField, string? name, CaseDesk desk)
    {
        foreach (var refusal in Check(field, code))
        {
            yield return refusal;
            yield break;
        }

        var clause = desk.ClauseOf(TransferRuleKind.BetweenAuthorities);
        if (!AuthorityCode.IsOfChildrensServices(code!))
        {
            yield return new(field, $"'{code}' is not the code of an authority with children's social care: that is a county, a unitary authority, a metropolitan or London borough, or a council of Wales, Scotland or Northern Ireland. Of a district name its county.", clause);
        }
        else if (AuthorityCode.EndedOf(code!) is { } ended)
        {
            yield return new(field, $"nobody moves to '{code}' any more. {ended}, whichever has the new address.", clause);
        }
        else if (!AuthorityCode.IsInUse(code!) && string.IsNullOrWhiteSpace(name))
        {
            yield return new(nameField, $"no authority with the code '{code}' is known: correct the code or, where it is a new one, give the authority's name.", clause);
        }
    }

    /// <summary>Refuses a text that is no authority's code.</summary>
    public static IEnumerable<Refusal> Check(string field, string? code)
    {
        if (!AuthorityCode.IsOne(code))
        {
            yield return new(field, "give the authority's ONS code: a letter and eight digits, for example 'E09000017'.");
        }
    }
}
