using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// What we write on messages and events beside what people see: MAPI properties under a GUID of our own, by which an item is found
/// wherever it was moved to.
/// </summary>
internal static class OwnProperty
{
    /// <summary>The key by which an effect happens once.</summary>
    public const string Key = Prefix + "Key";

    /// <summary>The revision of the meeting that an event shows.</summary>
    public const string Revision = Prefix + "Revision";

    /// <summary>A digest of the text that we wrote, because the calendar's server rewrites it and adds to it.</summary>
    public const string Text = Prefix + "Text";

    /// <summary>Which of our addresses the calendar's server keeps under another (<c>KeptAddresses</c>).</summary>
    public const string Addresses = Prefix + "Addresses";

    /// <summary>A digest of the calendar entry that a draft brings, which cannot be changed on it.</summary>
    public const string Entry = Prefix + "Entry";

    private const string Prefix = "String {5b3fd1a6-8f0e-4c62-9a4b-2f1d7c90e3b8} Name CinWorkflows";

    public static SingleValueLegacyExtendedProperty Of(string id, string value) => new() { Id = id, Value = value };

    /// <summary>Finds the items that carry a value.</summary>
    public static string Filter(string id, string value) =>
        $"singleValueExtendedProperties/Any(ep: ep/id eq '{id}' and ep/value eq '{value.Replace("'", "''", StringComparison.Ordinal)}')";

    /// <summary>Finds the items whose value holds a part: what has no such property is not among them.</summary>
    public static string FilterContaining(string id, string part) =>
        $"singleValueExtendedProperties/Any(ep: ep/id eq '{id}' and contains(ep/value, '{part}'))";

    /// <summary>Asks for properties to be told with an item.</summary>
    public static string Expand(params IEnumerable<string> ids) =>
        $"singleValueExtendedProperties($filter={string.Join(" or ", ids.Select(id => $"id eq '{id}'"))})";

    /// <summary>The value on an item; null where it has none. Exchange may answer with the name in another case.</summary>
    public static string? Read(IEnumerable<SingleValueLegacyExtendedProperty>? properties, string id) =>
        properties?.FirstOrDefault(property => string.Equals(property.Id, id, StringComparison.OrdinalIgnoreCase))?.Value;
}
