using CinWorkflows.Cases.Acts;
using CinWorkflows.TransferPacks.Intake;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Takes a pack that came by e-mail or on a stick. Nothing is recorded unless every part of it is right.</summary>
internal sealed class UploadPack : IEndpoint
{
    private const string NotSigned = "The pack is not signed by a known authority: check with the sender by telephone, on a number that is not from the pack, before relying on it.";

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/transfers/packs", HandleAsync)
        .Needs(Permission.ReceiveCases)
        .WithName("uploadTransferPack")
        .WithTags("Transfers")
        .WithSummary("Bring a transfer pack from another authority")
        .WithDescription("The body is the pack as it was received. Its names, sizes, digests, JSON and signature are checked before anything is recorded; then it opens a case for the child who moves here and its papers are attached. The same pack brought again ends in the same case.")
        .TakesFile("The pack.", UploadRequest.MediaType)
        .Asks(UploadRequest.Fields)
        .Refuses(409, 413, 415, 422);

    private static async Task<Results<Created<UploadAnswer>, Ok<UploadAnswer>, ProblemHttpResult>> HandleAsync(
        HttpContext http,
        TransferPackIntake intake,
        OwnName ownName,
        PackAudit audit,
        RefusedCases refusedCases,
        CancellationToken cancellationToken)
    {
        var (upload, fault) = UploadRequest.Of(http.Request);
        if (upload is null)
        {
            return fault!;
        }

        if (ownName.Refuse(http.User, upload.Actor) is { } refused)
        {
            return refused;
        }

        try
        {
            var result = await intake.TakeAsync(Unlimited(http).Body, upload, cancellationToken);
            await refusedCases.NoteAsync(result.Refusals, cancellationToken);
            return result.Taken is { } taken ? Answer(http, taken, audit) : Refuse(http, result.Refusals, audit);
        }
        catch (PackRefusedException refusal)
        {
            audit.Refused(http, refusal.Fault.Kind.ToString());
            return Problem.Refused([new(refusal.Fault.Part, refusal.Fault.Reason)]);
        }
    }

    private static Results<Created<UploadAnswer>, Ok<UploadAnswer>, ProblemHttpResult> Answer(HttpContext http, PackIntake taken, PackAudit audit)
    {
        audit.Received(http, taken.CaseId, taken.Sender.ToString());
        var repeated = taken.Opening is not { Repeated: false };
        var answer = new UploadAnswer(taken.CaseId, taken.TransferId, repeated, taken.Sender, taken.Sender == SenderProof.Signed ? null : NotSigned, taken.Documents);
        var location = $"{http.Request.PathBase}/cases/{taken.CaseId}";
        if (!repeated)
        {
            return TypedResults.Created(location, answer);
        }

        http.Response.Headers.Location = location;
        return TypedResults.Ok(answer);
    }

    private static ProblemHttpResult Refuse(HttpContext http, IReadOnlyList<Refusal> refusals, PackAudit audit)
    {
        audit.Refused(http, "Opening");
        return Problem.Refused([.. refusals.Select(refusal => new FieldError(FieldOf(refusal.Field), refusal.Reason, refusal.Clause))]);
    }

    /// <summary>What the request says is named as in the request; all else comes from the pack.</summary>
    private static string FieldOf(string field) => field switch
    {
        "actor.id" => "actor",
        "actor.role" => "role",
        "teamId" or "act.teamId" => "team",
        "act.workerId" => "worker",
        "circumstances" or "noticedOn" => field,
        "referredOn" or "transfer.noticedOn" => "noticedOn",
        _ => $"pack.json: {field}",
    };

    /// <summary>The body is counted as it is read; the server's own limit is for other requests.</summary>
    private static HttpRequest Unlimited(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null;
        }

        return http.Request;
    }
}

/// <summary>A pack was taken.</summary>
/// <param name="CaseId">The case that it opened, or that was open for this transfer before.</param>
/// <param name="TransferId">The transfer, as both authorities name it.</param>
/// <param name="Repeated">True where the case was open before.</param>
/// <param name="Sender">What is known of who made the pack.</param>
/// <param name="Warning">What somebody does before relying on the pack; null where nothing is to be done.</param>
/// <param name="Documents">The ids of its documents in the case, the whole pack last.</param>
public sealed record UploadAnswer(string CaseId, string TransferId, bool Repeated, SenderProof Sender, string? Warning, IReadOnlyList<string> Documents);
