using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Cases;

/// <summary>
/// Says of a case that it was destroyed, to those who work for its authority: who stood how to it is gone with it. One that was for named people only is to everybody
/// as if there had been none.
/// </summary>
internal sealed class DestroyedCase(IDestructionBook book, RequestReader reader)
{
    public async Task<ProblemHttpResult> ProblemAsync(string caseId, CancellationToken cancellationToken) =>
        (await reader.GetAsync(cancellationToken)).Position is { Authority: var authority }
        && await book.OfCaseAsync(authority, caseId, cancellationToken) is { } destruction
        && destruction.Cases.FirstOrDefault(one => one.CaseId == caseId) is { WasForNamedPeople: false, ErasedAt: { } at }
            ? Problems.Problem.TakenBack("caseId", string.Create(CultureInfo.InvariantCulture, $"the case was destroyed on {LondonTime.DateOf(at):yyyy-MM-dd}, when its time was over. The data protection officer has the certificate, number {destruction.Number}."))
            : NoSuchCase.Problem(caseId);
}
