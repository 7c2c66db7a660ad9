using CinWorkflows.Cases.Packs;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;

namespace CinWorkflows.Web.Templates;

/// <summary>Checks that an authority is known.</summary>
internal static class AuthorityField
{
    public static IEnumerable<FieldError> Check(string field, string authority, PackLibrary packs)
    {
        var known = packs.All.Select(entry => entry.Pack.Id).Distinct().ToList();
        if (!known.Contains(authority))
        {
            yield return new(field, $"{Suggestion.Quote(authority)} is not an authority{Suggestion.For(authority, known)} Known: {string.Join(", ", known)}.");
        }
    }
}
