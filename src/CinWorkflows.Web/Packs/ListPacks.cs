using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Packs;

internal sealed class ListPacks : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/packs", Handle)
        .Needs(Permission.ReadReference)
        .WithName("listPacks")
        .WithTags("Packs")
        .WithSummary("List policy packs")
        .WithDescription("Every version of every authority's pack, which one is in force today, and the standing of its source.");

    private static Ok<IReadOnlyList<PackSummary>> Handle(PackLibrary packs, TimeProvider clock)
    {
        var today = LondonTime.Today(clock);
        return TypedResults.Ok<IReadOnlyList<PackSummary>>(
        [
            .. packs.All.Select(entry => entry.Pack).Select(pack => new PackSummary(
                pack.Id,
                pack.Version,
                pack.Authority.Name,
                pack.EffectiveFrom,
                packs.Current(pack.Id, today)?.Pack.Reference == pack.Reference,
                pack.Source)),
        ]);
    }
}

/// <summary>A version of an authority's policy pack.</summary>
/// <param name="Id">The pack's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Authority">The authority.</param>
/// <param name="EffectiveFrom">The day from which new cases start under it.</param>
/// <param name="InForce">True for the version under which a case would start today.</param>
/// <param name="Source">The text that it was made from, and its standing.</param>
public sealed record PackSummary(string Id, string Version, string Authority, DateOnly EffectiveFrom, bool InForce, PackSource Source);
