using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Web.Doors;

internal sealed class SubjectAccessDoor(ReadableCases cases, SubjectAccessRequests requests, IPackSpool spool, IStaffDoor staff, AccessTrace trace) : ISubjectAccessDoor
{
    public async Task<SubjectAccessAnswer?> DraftAsync(string caseId, string personId, string? askedBy, CancellationToken cancellationToken)
    {
        if (await requests.DraftAsync(cases, caseId, personId, askedBy, cancellationToken) is not { } draft)
        {
            return null;
        }

        trace.Exported(caseId, DestructionObstacles.AnswerBegun);
        return draft;
    }

    public Task<Stream> PaperAsync(SubjectAccessAnswer answer, bool isDraft, CancellationToken cancellationToken) =>
        spool.FilledAsync(file => Task.Run(() => requests.Write(answer, isDraft, file), cancellationToken));

    public async Task<ReleasedAnswer> ReleaseAsync(SubjectAccessAnswer draft, StaffRelease release, CancellationToken cancellationToken)
    {
        if (release.Sequence != draft.Sequence)
        {
            return new(null, IsOvertaken: true, []);
        }

        if (SubjectAccessRelease.Refuse(draft, release.Decisions).ToList() is { Count: > 0 } refusals)
        {
            return new(null, IsOvertaken: false, [.. refusals.Select(refusal => new Refusal(refusal.Field, refusal.Reason))]);
        }

        var given = SubjectAccessRelease.Of(draft, release.Decisions);
        var act = new SubjectAccessGiven(draft.PersonId, release.Sequence, [.. release.Decisions.Select(decision => decision.Kept())], draft.AskedBy);
        var recorded = await staff.RecordAsync(draft.CaseId, new(release.Id, [act], draft.RecordedUntil), cancellationToken);
        if (recorded?.Receipt is null)
        {
            return new(null, recorded is { IsOvertaken: true }, recorded?.Refusals ?? []);
        }

        trace.Exported(draft.CaseId, DestructionObstacles.AnswerGiven);
        return new(given, IsOvertaken: false, []);
    }
}
