using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Packs;

internal static class ListPacks
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
