using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.TransferPacks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.SubjectAccess;

/// <summary>What both endpoints answer alike.</summary>
internal static class SubjectAccessAnswering
{
    public static ProblemHttpResult NoSuchPerson(string caseId, string personId, string? askedBy) =>
        Problem.NotFound("personId", $"there is no case '{caseId}', or nobody on it was ever known as '{personId}'{(askedBy is null ? "" : $" or '{askedBy}'")}; 'GET /cases/{{caseId}}' lists the people of a case.");

    public static bool WantsPaper(HttpContext http) =>
        http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(SubjectAccessRequests.Pdf, StringComparison.OrdinalIgnoreCase));

    /// <summary>The paper, made in a file that only the service reads and that is gone once it was given.</summary>
    public static async Task<FileStreamHttpResult> PaperAsync(HttpContext http, SubjectAccessRequests requests, SubjectAccessAnswer answer, bool isDraft, CancellationToken cancellationToken)
    {
        var paper = await http.RequestServices.GetRequiredService<IPackSpool>().FilledAsync(file => Task.Run(() => requests.Write(answer, isDraft, file), cancellationToken));
        return PackAnswering.File(http, paper, SubjectAccessRequests.Pdf, isDraft ? "subject-access-draft.pdf" : "subject-access.pdf");
    }
}
