using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Tells the log who took out or brought a pack, by references only.</summary>
internal sealed partial class PackAudit(ILogger<PackAudit> log, SignInSettings? settings = null)
{
    private const string Nobody = "this machine, without sign-in";

    public void Downloaded(HttpContext http, string caseId, long sequence) => LogDownloaded(log, caseId, sequence, Who(http));

    public void Previewed(HttpContext http, string caseId) => LogPreviewed(log, caseId, Who(http));

    public void Received(HttpContext http, string caseId, string state) => LogReceived(log, caseId, state, Who(http));

    public void Refused(HttpContext http, string kind) => LogRefused(log, kind, Who(http));

    private string Who(HttpContext http) => settings is null ? Nobody : SignedIn.Of(http.User, settings).StaffId ?? "somebody without a reference";

    [LoggerMessage(1, LogLevel.Information, "The transfer pack of case {CaseId} that act {Sequence} prepared was downloaded by {StaffId}")]
    private static partial void LogDownloaded(ILogger log, string caseId, long sequence, string staffId);

    [LoggerMessage(2, LogLevel.Information, "A preview of the transfer pack of case {CaseId} was read by {StaffId}")]
    private static partial void LogPreviewed(ILogger log, string caseId, string staffId);

    [LoggerMessage(3, LogLevel.Information, "A transfer pack was received as case {CaseId} ({State}), brought by {StaffId}")]
    private static partial void LogReceived(ILogger log, string caseId, string state, string staffId);

    [LoggerMessage(4, LogLevel.Warning, "A transfer pack was refused: {Kind}; brought by {StaffId}")]
    private static partial void LogRefused(ILogger log, string kind, string staffId);
}
