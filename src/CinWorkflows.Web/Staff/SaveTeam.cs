using CinWorkflows.Cases.Packs;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Staff;

internal sealed class SaveTeam : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/teams/{id}", HandleAsync)
        .Needs(Permission.KeepTeams)
        .WithName("saveTeam")
        .WithTags("Staff")
        .WithSummary("Add or replace a team")
        .WithDescription("A team belongs to the authority of one policy pack, and stays with it as long as it holds open cases.")
        .TakesJson(Example)
        .Refuses(422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static TeamRequest Example => new("Safeguarding team 1", "northamptonshire", "01604 555 0100");

    private static async Task<Results<Ok<Team>, ProblemHttpResult>> HandleAsync(
        string id,
        HttpContext http,
        IStaffRegister register,
        IStaffDirectory directory,
        ICaseReader cases,
        PackLibrary packs,
        AccessTrace trace,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<TeamRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        var known = packs.All.Select(entry => entry.Pack.Id).Distinct().ToList();
        FieldError[] errors =
        [
            .. RegisterChecks.Id(id),
            .. RegisterChecks.Line("name", request.Name),
            .. request.Telephone is null ? [] : RegisterChecks.Line("telephone", request.Telephone),
            .. known.Contains(request.PackId) ? Array.Empty<FieldError>() : ServedBy(request.PackId, packs) is [_, ..] served
                ? [new("packId", $"{Suggestion.Quote(request.PackId)} is a procedure for several authorities. Say which of them the team works for: {string.Join(", ", served)}.")]
                : [new("packId", $"{Suggestion.Quote(request.PackId)} is not a pack{Suggestion.For(request.PackId, known)} Known: {string.Join(", ", known)}.")],
        ];
        if (errors.Length == 0
            && await directory.FindTeamAsync(id, cancellationToken) is { } now && now.PackId != request.PackId
            && await cases.ListAsync(new() { TeamId = id, Take = 1 }, cancellationToken) is { Total: > 0 })
        {
            errors = [new("packId", $"the team holds open cases of '{now.PackId}', and a case stays with its authority. Give them to another team or end them first; or add a team of another id.")];
        }

        if (errors.Length > 0)
        {
            return Problem.Refused(errors);
        }

        var team = new Team(id, request.Name, request.PackId) { Telephone = request.Telephone };
        await trace.ChangesStaffAsync(http, team.PackId, $"/teams/{id}");
        await register.SaveTeamAsync(team, cancellationToken);
        return TypedResults.Ok(team);
    }

    /// <summary>The packs of the authorities for which a procedure is.</summary>
    private static List<string> ServedBy(string procedure, PackLibrary packs) =>
        [.. packs.All.Where(entry => entry.Pack.ServedBy?.Id == procedure).Select(entry => entry.Pack.Id).Distinct()];
}

/// <summary>A team as it is to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PackId">The authority's policy pack.</param>
/// <param name="Telephone">The number of its duty desk: it stands in packs for other authorities.</param>
public sealed record TeamRequest(string Name, string PackId, string? Telephone = null);
