using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CinWorkflows.Records.Postgres;

/// <summary>An instant as <c>timestamp with time zone</c>, which takes UTC only. It keeps microseconds; what is finer is cut off.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(),
    instant => instant.ToUniversalTime());
