using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Documents.Contents;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Web.Documents;

/// <summary>
/// Takes content aside, looks at the whole of it, and has it scanned where the installation has a scanner, before anything of it is stored.
/// Without an answer of the scanner nothing is taken.
/// </summary>
internal sealed class ContentCheck(IPackSpool spool, IMessageParts messages, IEnumerable<IContentScan> scanners)
{
    public const string NotScanned = "could not be looked through for harmful software: the scanner gives no answer. Nothing was recorded; send it again later. For IT: 'doctor' says what is wrong with the scanner.";

    private readonly MessageContent _messages = new(messages);

    /// <summary>The content, whole and at its start; whoever asks disposes of it.</summary>
    /// <exception cref="DocumentTooLargeException">There is more than is allowed.</exception>
    public Task<Stream> TakeAsideAsync(Stream body, CancellationToken cancellationToken) => spool.FilledAsync(aside => body.CopyToAsync(aside, cancellationToken));

    /// <summary>What is wrong with content that was taken aside, to be read after "the content "; null where nothing is. It stands at its start afterwards.</summary>
    /// <param name="type">Of which type it is.</param>
    /// <param name="aside">The content.</param>
    /// <param name="isPaper">Whether it is a paper of a pack.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    public async Task<string?> FaultAsync(DocumentType type, Stream aside, bool isPaper, CancellationToken cancellationToken)
    {
        var fault = await (isPaper ? type.WholePaper : type.Whole)(aside, cancellationToken)
            ?? (type == DocumentType.Message ? await _messages.LookAsync(aside, cancellationToken) : null);
        foreach (var scanner in fault is null ? scanners : [])
        {
            aside.Position = 0;
            fault ??= await scanner.ScanAsync(aside, cancellationToken) switch
            {
                ScanOutcome.Clean => null,
                ScanOutcome.Harmful => "holds harmful software, as the scanner says. Do not open it; tell your IT.",
                _ => NotScanned,
            };
        }

        aside.Position = 0;
        return fault;
    }
}
