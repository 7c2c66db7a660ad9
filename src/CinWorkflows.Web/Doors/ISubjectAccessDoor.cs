using CinWorkflows.TransferPacks.SubjectAccess;

namespace CinWorkflows.Web.Doors;

/// <summary>
/// The way of whoever answers a request for somebody's data, for pages, in this process: the draft with its marks, and what is given once each is decided on. Both stand
/// in the access log as the API's do, by which it is known that an answer was begun.
/// </summary>
public interface ISubjectAccessDoor
{
    /// <summary>What is held about somebody, with what may have to be taken out; null where there is no such case for them, or nobody of that id on it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="personId">About whom.</param>
    /// <param name="askedBy">Who of the case asks on their behalf; null where they ask themselves, or somebody who is not of the case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<SubjectAccessAnswer?> DraftAsync(string caseId, string personId, string? askedBy, CancellationToken cancellationToken);

    /// <summary>An answer as a paper, which whoever asked disposes of.</summary>
    Task<Stream> PaperAsync(SubjectAccessAnswer answer, bool isDraft, CancellationToken cancellationToken);

    /// <summary>Records in their name that it is given, and makes what is given.</summary>
    /// <param name="draft">The draft, as it is now.</param>
    /// <param name="release">What they decided, and by which draft.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ReleasedAnswer> ReleaseAsync(SubjectAccessAnswer draft, StaffRelease release, CancellationToken cancellationToken);
}
