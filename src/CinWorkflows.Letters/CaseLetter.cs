using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Letters;

/// <summary>A letter about a case, to its staff or its participants.</summary>
internal abstract class CaseLetter(MessageKind kind) : LetterDefinition(kind)
{
    public sealed override Task<Draft> WriteAsync(LetterBrief brief, CancellationToken cancellationToken) =>
        WriteAsync((CaseLetterBrief)brief, cancellationToken);

    protected abstract Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken);
}

/// <summary>A letter about a case to the contact of another authority, who is no participant of it.</summary>
internal abstract class AuthorityLetter(MessageKind kind) : CaseLetter(kind)
{
    /// <summary>The one way that it takes; null where the contact cannot be reached by it.</summary>
    public abstract Destination? WayTo(TransferContact contact);

    /// <summary>The link that it is about; null where it opens nothing any more, or what it opens was taken back.</summary>
    protected static async Task<TransferLink?> LinkAsync(CaseLetterBrief brief, TransferLinkMail links, CancellationToken cancellationToken) =>
        await links.FindAsync(brief.Order.Subject, cancellationToken) is { } link
        && brief.File.TransferOut(link.TransferId) is not { IsTakenBack: true }
            ? link
            : null;
}

/// <summary>A letter to a member of staff that is about no one case.</summary>
internal abstract class StaffLetter(MessageKind kind) : LetterDefinition(kind)
{
    public sealed override IReadOnlyList<LetterAudience> Audiences => [LetterAudience.Practitioner];

    public sealed override IEnumerable<SampleSubject> Samples(string reader) => [new("2026-03-09")];
}
