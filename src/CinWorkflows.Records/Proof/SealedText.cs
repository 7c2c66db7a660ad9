using System.Globalization;
using System.Text;

namespace CinWorkflows.Records.Proof;

/// <summary>What a seal covers, in one text: a length before each part keeps two different things from giving the same.</summary>
/// <remarks>It begins with what it is for: a seal of one thing never passes as that of another.</remarks>
internal sealed class SealedText
{
    private readonly StringBuilder _text = new();

    public SealedText(string purpose) => Add(purpose);

    public SealedText Add(string? part)
    {
        _ = part is null ? _text.Append("-\n") : _text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');
        return this;
    }

    public SealedText Add(long number) => Add(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>To the microsecond: what every database keeps of an instant.</summary>
    public SealedText Add(DateTimeOffset at) => Add(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
