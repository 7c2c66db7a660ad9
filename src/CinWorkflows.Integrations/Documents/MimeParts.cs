using CinWorkflows.Workflows.Ports.Documents;
using MimeKit;
using ReceivedMessage = MimeKit.MimeMessage;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Takes a message apart as mail programs do (RFC 2045, RFC 2183).</summary>
internal sealed class MimeParts : IMessageParts
{
    private const int Most = 1000;
    private const int Deepest = 20;

    /// <summary>Messages within a message that are whole; others lie elsewhere, or in pieces.</summary>
    private static readonly string[] Messages = ["message/rfc822", "message/global", "message/news"];

    public async Task<IReadOnlyList<PartOfMessage>?> OfAsync(Stream message, CancellationToken cancellationToken)
    {
        try
        {
            using var read = await ReceivedMessage.LoadAsync(message, cancellationToken);
            var parts = new List<PartOfMessage>();
            return await AddAsync(read.Body, parts, 0, cancellationToken) ? parts : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static async Task<bool> AddAsync(MimeEntity? entity, List<PartOfMessage> parts, int depth, CancellationToken cancellationToken)
    {
        if (depth > Deepest || parts.Count >= Most)
        {
            return false;
        }

        switch (entity)
        {
            case null:
                return true;
            case Multipart several:
                foreach (var one in several)
                {
                    if (!await AddAsync(one, parts, depth + 1, cancellationToken))
                    {
                        return false;
                    }
                }

                return true;
            case MessagePart within when Messages.Contains(within.ContentType.MimeType.ToLowerInvariant()):
                return within.Message is null || await AddAsync(within.Message.Body, parts, depth + 1, cancellationToken);
            case MessagePart other:
                parts.Add(new(other.ContentType.MimeType.ToLowerInvariant(), [], ReadOnlyMemory<byte>.Empty));
                return true;
            case MimePart part:
                parts.Add(await PartAsync(part, cancellationToken));
                return true;
            default:
                return false;
        }
    }

    private static async Task<PartOfMessage> PartAsync(MimePart part, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        if (part.Content is not null)
        {
            await part.Content.DecodeToAsync(content, cancellationToken);
        }

        return new(part.ContentType.MimeType.ToLowerInvariant(), [.. ((string?[])[part.ContentDisposition?.FileName, part.ContentType.Name]).OfType<string>().Distinct()], content.ToArray())
        {
            Text = (part as TextPart)?.Text,
        };
    }
}
