using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The other authority of a transfer, which acts name by its code.</summary>
internal static class NamedAuthority
{
    /// <summary>Refuses a text that is no authority's code.</summary>
    public static IEnumerable<Refusal> Check(string field, string? code)
    {
        if (!AuthorityCode.IsOne(code))
        {
            yield return new(field, "give the authority's ONS code: a letter and eight digits, for example 'E09000017'.");
        }
    }
}
