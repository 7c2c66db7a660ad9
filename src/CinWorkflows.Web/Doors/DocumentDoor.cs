using CinWorkflows.Web.Access;
using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Doors;

internal sealed class DocumentDoor(DocumentReading reading, DocumentIntake intake, IStaffDoor staff, AccessTrace trace) : IDocumentDoor
{
    public long Largest => intake.Largest;

    public IReadOnlyList<string> Endings { get; } = [.. DocumentType.All.SelectMany(type => type.Endings)];

    public string NameOf(string mediaType) => DocumentType.Of(mediaType)?.Name ?? mediaType;

    public Task<IReadOnlyList<DocumentState>?> ListAsync(string caseId, CancellationToken cancellationToken) => reading.ListAsync(caseId, cancellationToken);

    public async Task<FileOfCase?> OpenAsync(string caseId, string documentId, CancellationToken cancellationToken)
    {
        if (await reading.OpenAsync(caseId, documentId, cancellationToken) is not { } opened)
        {
            return null;
        }

        trace.Exported(caseId);
        return new(opened, DocumentReading.FileNameOf(opened.Document));
    }

    public async Task<AttachedFile> AttachAsync(string caseId, StaffDocument document, CancellationToken cancellationToken)
    {
        var ending = Path.GetExtension(document.FileName);
        if (DocumentType.All.FirstOrDefault(known => known.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)) is not { } type)
        {
            return new(DocumentOutcome.OtherType);
        }

        var taken = await intake.TakeAsync(caseId, new(document.Id, document.Title, document.Kind, type), document.Content, cancellationToken);
        if (taken.Act is not { } act)
        {
            return new(taken.Outcome) { Fault = taken.Fault, TypeName = type.Name };
        }

        return await staff.RecordAsync(caseId, new(document.Id, [act], null), cancellationToken) switch
        {
            null => new(DocumentOutcome.NoSuchCase),
            { Receipt: not null } => new(DocumentOutcome.Taken),
            var refused => new(DocumentOutcome.Refused) { Refusals = refused.Refusals },
        };
    }
}
