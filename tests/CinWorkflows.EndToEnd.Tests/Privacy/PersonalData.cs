using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>What must be nowhere but in the record.</summary>
internal static class PersonalData
{
    /// <summary>Names, addresses, dates of birth in every spelling, and every free text of the acts.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<Act> acts)
    {
        string[] people = [OrdinaryCast.Child.Name, OrdinaryCast.Mother.Name, OrdinaryCast.Father.Name, OrdinaryCast.School.Name];
        string[] names = [.. people, .. people.SelectMany(name => name.Split(' ')).Where(word => word.Length > 3 && word is not "Example"), OrdinaryCast.School.Organisation!];
        string[] addresses = [OrdinaryCast.Child.Email!, OrdinaryCast.Mother.Email!, OrdinaryCast.School.Email!];
        return names.Concat(addresses)
            .Concat(Spellings(OrdinaryCast.Child.BornOn!.Value))
            .Concat(acts.SelectMany(act => Texts(JsonSerializer.SerializeToNode(act, ActJson.Options)!)).Where(text => text.Contains(' ', StringComparison.Ordinal)))
            .ToHashSet();
    }

    /// <summary>Those that occur in a text, plain or as JSON writes them. A text is millions of characters: all are looked for at once.</summary>
    public static IReadOnlyList<string> FoundIn(string text, IReadOnlyCollection<string> secrets)
    {
        var any = SearchValues.Create([.. secrets, .. secrets.Select(JavaScriptEncoder.Default.Encode)], StringComparison.OrdinalIgnoreCase);
        return text.AsSpan().ContainsAny(any)
            ? [.. secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(JavaScriptEncoder.Default.Encode(secret), StringComparison.OrdinalIgnoreCase))]
            : [];
    }

    public static IEnumerable<string> Spellings(DateOnly date) =>
        ((string[])["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "d MMMM yyyy", "d MMM yyyy", "dd.MM.yyyy", "yyyyMMdd"]).Select(format => date.ToString(format, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject entries => entries.SelectMany(entry => Texts(entry.Value)),
        JsonArray entries => entries.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
