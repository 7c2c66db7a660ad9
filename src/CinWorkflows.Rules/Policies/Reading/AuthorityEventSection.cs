using System.Collections.ObjectModel;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads the events that an authority defines itself, and makes them known to the rest of the pack.</summary>
internal static class AuthorityEventSection
{
    public static ReadOnlyDictionary<string, AuthorityEventRule> Read(PackNode? list, PackScope scope)
    {
        scope.UniqueIds(list);
        var events = new OrderedDictionary<string, AuthorityEventRule>(StringComparer.Ordinal);
        foreach (var rule in scope.List(list, node => Rule(node, scope)).Where(rule => rule.Id.Length > 0))
        {
            events.TryAdd(rule.Id, rule);
        }

        return new(events);
    }

    /// <summary>What there is on a case under this pack: what the service knows, and the authority's own events.</summary>
    public static CaseVocabulary With(this CaseVocabulary cases, IReadOnlyDictionary<string, AuthorityEventRule> events) => events.Count == 0 ? cases : cases with
    {
        Events = [.. cases.Events, .. events.Values.Select(own => own.Cited)],
        ActsAwaited = [.. cases.ActsAwaited, .. events.Values.Select(own => own.Cited)],
        EventTraits = cases.EventTraits
            .Concat(events.Values.Select(own => KeyValuePair.Create(own.Cited, new EventTraits { InWords = own.Title, Until = $"{own.Title} is recorded (“{own.Id}”)" })))
            .ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>An event that nothing of the pack names would be recorded and bring nothing about.</summary>
    public static void Unused(PolicyPack pack, PackNode root, PackScope scope)
    {
        var cited = new[] { "duties", "furtherDuties", "transfers", "closure" }.Select(root.Find).OfType<PackNode>().SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        foreach (var node in root.Find("events")?.Items ?? [])
        {
            if (scope.Report.IsClean(node) && pack.Events.GetValueOrDefault(node.Find("id")!.Text) is { Before.Count: 0 } own && !cited.Contains(own.Cited))
            {
                scope.Report.Fault(node, $"nothing comes of this event: no limit counts from \"{own.Cited}\", no duty has it in 'when' or 'doneBy', and no step waits for it ('before').", PackFaultWeight.Advice);
            }
        }
    }

    private static AuthorityEventRule Rule(PackNode node, PackScope scope)
    {
        var own = new PackObject(node, Shapes.AuthorityEvent, scope);
        return new(
            own.Id(),
            own.Text("title"),
            own.Clause(),
            own.Words<Role>("by"),
            own.Flag("mayLieAhead"),
            own["before"] is null ? [] : own.Words<GatedStep>("before"));
    }

    private static IEnumerable<string> Texts(PackNode node) => [node.Text, .. node.Properties.Select(property => property.Value).Concat(node.Items).SelectMany(Texts)];
}
