using System.Globalization;
using System.Text.Json.Nodes;

namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>A call as its handler reads it.</summary>
/// <param name="Method">GET, POST, PATCH or DELETE.</param>
/// <param name="Path">The segments below the mailbox or service.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Prefer">The preferences.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Address">Its address without the query, for the link to the next page.</param>
internal sealed record GraphRequest(
    string Method,
    string[] Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyList<string> Prefer,
    JsonObject? Body,
    Uri Address)
{
    /// <summary>The version that an item must have to be changed; null where any will do.</summary>
    public string? IfMatch { get; init; }

    /// <summary>True where ids are to stay when an item moves.</summary>
    public bool ImmutableIds => Prefer.Any(preference => preference.Contains("IdType=\"ImmutableId\"", StringComparison.OrdinalIgnoreCase));

    public int? PageSize => Prefer
        .SelectMany(preference => preference.Split(','))
        .Select(preference => preference.Trim().Split('='))
        .Where(parts => parts[0] == "odata.maxpagesize")
        .Select(parts => (int?)int.Parse(parts[1], CultureInfo.InvariantCulture))
        .FirstOrDefault();

    public string? Parameter(string name) => Query.GetValueOrDefault(name);

    public int? Number(string name) => Parameter(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The path below the mailbox or service, for matching: its segments but for ids.</summary>
    public bool Is(string method, params string[] pattern) =>
        Method == method && Path.Length == pattern.Length
        && Path.Zip(pattern).All(pair => pair.Second == "*" || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
}
