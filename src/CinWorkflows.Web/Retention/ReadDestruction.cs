using CinWorkflows.TransferPacks.Certificates;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.SubjectAccess;
using CinWorkflows.Web.TransferPacks;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Retention;

internal sealed class ReadDestruction : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/retention/destructions/{number}", HandleAsync)
        .Needs(Permission.KeepRetention)
        .WithName("readDestruction")
        .WithTags("Rights")
        .WithSummary("Read a destruction; once it is done, its certificate")
        .WithDescription("Which cases, when each ended, until when and by which line it was kept, who proposed and who confirmed it, what was destroyed where, the documents by id and SHA-256, what this service cannot reach, and the seal. It names nobody whom the record was about. 'Accept: application/pdf' gives it as a paper.")
        .Produces<Destruction>()
        .Refuses(404);

    private static async Task<Results<Ok<Destruction>, FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string number,
        HttpContext http,
        IDestructionBook book,
        Overseer overseer,
        AccessTrace trace,
        DestructionCertificate certificate,
        CancellationToken cancellationToken)
    {
        if (await book.FindAsync(await overseer.ReaderAsync(cancellationToken), DestructionAnswering.Number(number), cancellationToken) is not { } found)
        {
            return DestructionAnswering.NoSuch();
        }

        var shown = DestructionAnswering.Shown(found, trace);
        if (!SubjectAccessAnswering.WantsPaper(http))
        {
            return TypedResults.Ok(shown);
        }

        var paper = await http.RequestServices.GetRequiredService<IPackSpool>().FilledAsync(file => Task.Run(() => certificate.Write(shown, file), cancellationToken));
        return PackAnswering.File(http, paper, "application/pdf", "destruction.pdf");
    }
}
