using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>What all entries of a feed are written by: its reader, the moment, and the words and addresses of the authorities.</summary>
internal sealed record FeedPage(string StaffId, DateTimeOffset Now, PackLibrary Packs, MessageSettings Settings)
{
    private const int DaysBack = 30;
    private const int DaysAhead = 400;

    public DateOnly Today { get; } = LondonTime.DateOf(Now);

    public DateTimeOffset From => LondonTime.StartOf(Today.AddDays(-DaysBack));

    public DateTimeOffset Until => LondonTime.StartOf(LastDay.AddDays(1));

    public DateOnly LastDay => Today.AddDays(DaysAhead);

    /// <summary>The authority's words; null where this host has not got them (any more).</summary>
    public PolicyPack? PackOf(PackReference reference) => Packs.Find(reference.Id, reference.Version)?.Pack;
}
