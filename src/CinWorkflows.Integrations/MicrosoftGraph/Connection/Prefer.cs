using Microsoft.Kiota.Abstractions;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>What we ask of every answer: ids that stay when an item is sent or moved.</summary>
internal static class Prefer
{
    private const string Header = "Prefer";

    public static void ImmutableIds<T>(RequestConfiguration<T> request)
        where T : class, new() => request.Headers.Add(Header, "IdType=\"ImmutableId\"");

    public static void PagesOf<T>(RequestConfiguration<T> request, int count)
        where T : class, new() => request.Headers.Add(Header, FormattableString.Invariant($"odata.maxpagesize={count}"));
}
