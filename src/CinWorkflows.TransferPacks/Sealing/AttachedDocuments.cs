using System.Text;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>The original documents of a pack while it is made: each is fetched once, and written as a part of its own and inside the PDF of all papers.</summary>
internal sealed class AttachedDocuments : IAsyncDisposable
{
    private const string PlainText = "text/plain";

    /// <summary>A longer text, in bytes, is not set with the papers: it would be more than all of them.</summary>
    private const int LongestText = 256 * 1024;

    /// <summary>The most that lies inside the PDF of all papers, in bytes: beyond it the PDF could not be opened on a telephone or passed on by mail.</summary>
    private const long MostInside = 40 * 1024 * 1024;

    private readonly List<(PackDocument Document, Stream Content)> _fetched = [];

    private AttachedDocuments()
    {
    }

    /// <summary>Texts that are set with the papers.</summary>
    public IReadOnlyList<AttachedText> Texts => [.. _fetched.Where(one => IsSet(one.Document)).Select(one => new AttachedText(one.Document.Path, TextOf(one.Content)))];

    /// <summary>What is not set and lies inside the PDF, in the pack's order: each as long as all of them stay within the limit.</summary>
    public IReadOnlyList<PaperFile> Files
    {
        get
        {
            var (files, room) = (new List<PaperFile>(), MostInside);
            foreach (var (document, content) in _fetched.Where(one => !IsSet(one.Document) && one.Document.Length <= room))
            {
                room -= document.Length;
                files.Add(new(Path.GetFileName(document.Path), document.MediaType, document.Length, output => Copy(content, output)));
            }

            return files;
        }
    }

    /// <summary>Each as a part of the pack.</summary>
    public IEnumerable<PartToWrite> Parts => _fetched.Select(one => new PartToWrite(
        new(one.Document.Path, one.Document.MediaType, one.Document.Length, one.Document.Sha256, one.Document.Title),
        (output, cancellationToken) =>
        {
            one.Content.Position = 0;
            return one.Content.CopyToAsync(output, cancellationToken);
        }));

    /// <summary>Fetches them; the store hands out nothing else to the end than what has the digest on the record.</summary>
    /// <exception cref="FileNotFoundException">One is on the record and not in the store.</exception>
    public static async Task<AttachedDocuments> OfAsync(PackContents contents, string caseId, IDocumentStore documents, IPackSpool spool, CancellationToken cancellationToken)
    {
        var attached = new AttachedDocuments();
        try
        {
            foreach (var document in contents.Documents)
            {
                await using var stored = await documents.OpenAsync(new(caseId, document.Id), new(document.Length, document.Sha256), cancellationToken)
                    ?? throw new FileNotFoundException("A document is on the record, but not in the store: bring the store back from a backup.");
                var content = spool.Create();
                attached._fetched.Add((document, content));
                await stored.CopyToAsync(content, cancellationToken);
            }

            return attached;
        }
        catch
        {
            await attached.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, content) in _fetched)
        {
            await content.DisposeAsync();
        }
    }

    private static bool IsSet(PackDocument document) => document is { MediaType: PlainText, Length: <= LongestText };

    private static string TextOf(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
        return reader.ReadToEnd();
    }

    private static void Copy(Stream content, Stream output)
    {
        content.Position = 0;
        content.CopyTo(output);
    }
}
