using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CinWorkflows.Records.Storage;

/// <summary>An instant as ISO 8601 text in UTC, always as long: it sorts as it reads.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
}
