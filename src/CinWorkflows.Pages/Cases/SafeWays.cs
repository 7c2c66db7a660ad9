using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Cases;

/// <summary>How somebody is reached, the way that they prefer first; a way that is not safe is not shown, but named as one not to use.</summary>
internal static class SafeWays
{
    public static IEnumerable<(string Way, string Value)> Of(PersonView person)
    {
        var ways = new List<(Medium Medium, string Way, string Value)>();
        Add(Medium.Text, "Telephone", person.Contact?.Mobile);
        Add(Medium.Email, "E-mail", person.Email);
        Add(Medium.Letter, "Address", person.Contact?.Post is { } post ? string.Join(", ", post) : null);
        return ways.Where(way => person.Contact?.Unsafe?.Contains(way.Medium) != true)
            .OrderByDescending(way => way.Medium == person.Contact?.Preferred)
            .Select(way => (way.Medium == person.Contact?.Preferred ? $"{way.Way} (prefers this)" : way.Way, way.Value));

        void Add(Medium medium, string way, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                ways.Add((medium, way, value));
            }
        }
    }

    /// <summary>The ways that must not be used, and that nothing may be sent at all.</summary>
    public static IEnumerable<string> Never(PersonView person)
    {
        foreach (var medium in person.Contact?.Unsafe ?? [])
        {
            yield return medium switch
            {
                Medium.Email => "Do not e-mail",
                Medium.Text => "Do not text or ring",
                Medium.Letter => "Do not write by post",
                _ => "Do not visit or ring",
            };
        }

        if (person.Contact?.Preferred == Medium.ByHand)
        {
            yield return "Send nothing: tell them in person";
        }
    }
}
