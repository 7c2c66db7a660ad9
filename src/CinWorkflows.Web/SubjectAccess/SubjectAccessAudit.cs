using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.SubjectAccess;

/// <summary>Tells the log who made an answer about whom, by references only.</summary>
internal sealed partial class SubjectAccessAudit(ILogger<SubjectAccessAudit> log, SignInSettings? settings = null)
{
    public void Drafted(HttpContext http, string caseId, string personId) => LogDrafted(log, caseId, personId, Who(http));

    public void Released(HttpContext http, string caseId, string personId, int removed) => LogReleased(log, caseId, personId, removed, Who(http));

    private string Who(HttpContext http) => settings is null ? "this machine, without sign-in" : SignedIn.Of(http.User, settings).StaffId ?? "somebody without a reference";

    [LoggerMessage(1, LogLevel.Information, "What case {CaseId} holds about {PersonId} was read by {StaffId} for an answer to them")]
    private static partial void LogDrafted(ILogger log, string caseId, string personId, string staffId);

    [LoggerMessage(2, LogLevel.Information, "The answer to {PersonId} about case {CaseId} was made by {StaffId}, with {Removed} decisions to take something out")]
    private static partial void LogReleased(ILogger log, string caseId, string personId, int removed, string staffId);
}
