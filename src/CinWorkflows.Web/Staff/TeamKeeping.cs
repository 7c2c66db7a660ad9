using CinWorkflows.Cases.Packs;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Staff;

/// <summary>Keeps the teams, for programs and pages alike. A team stays with its authority as long as it holds open cases. Each change is in the access log.</summary>
internal sealed class TeamKeeping(IStaffRegister register, IStaffDirectory directory, ICaseReader cases, PackLibrary packs, AccessTrace trace)
{
    /// <summary>The authorities, by their packs' ids.</summary>
    public IReadOnlyList<string> Authorities { get; } = [.. packs.All.Select(entry => entry.Pack.Id).Distinct()];

    /// <summary>Saves a team; where anything speaks against it, nothing is saved.</summary>
    public async Task<(Team? Saved, IReadOnlyList<FieldError> Faults)> SaveAsync(HttpContext http, string id, TeamRequest request, CancellationToken cancellationToken)
    {
        FieldError[] errors =
        [
            .. RegisterChecks.Id(id),
            .. RegisterChecks.Line("name", request.Name),
            .. request.Telephone is null ? [] : RegisterChecks.Line("telephone", request.Telephone),
            .. Authorities.Contains(request.PackId) ? Array.Empty<FieldError>() : ServedBy(request.PackId) is [_, ..] served
                ? [new("packId", $"{Suggestion.Quote(request.PackId)} is a procedure for several authorities. Say which of them the team works for: {string.Join(", ", served)}.")]
                : [new("packId", $"{Suggestion.Quote(request.PackId)} is not a pack{Suggestion.For(request.PackId, Authorities)} Known: {string.Join(", ", Authorities)}.")],
        ];
        if (errors.Length == 0
            && await directory.FindTeamAsync(id, cancellationToken) is { } now && now.PackId != request.PackId
            && await cases.ListAsync(new() { TeamId = id, Take = 1 }, cancellationToken) is { Total: > 0 })
        {
            errors = [new("packId", $"the team holds open cases of '{now.PackId}', and a case stays with its authority. Give them to another team or end them first; or add a team of another id.")];
        }

        if (errors.Length > 0)
        {
            return (null, errors);
        }

        var team = new Team(id, request.Name, request.PackId) { Telephone = request.Telephone };
        await trace.ChangesStaffAsync(http, team.PackId, $"/teams/{id}");
        await register.SaveTeamAsync(team, cancellationToken);
        return (team, []);
    }

    /// <summary>The packs of the authorities for which a procedure is.</summary>
    private List<string> ServedBy(string procedure) => [.. packs.All.Where(entry => entry.Pack.ServedBy?.Id == procedure).Select(entry => entry.Pack.Id).Distinct()];
}
