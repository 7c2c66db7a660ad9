using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Postgres;

/// <summary>The tables of the record on PostgreSQL. A type of its own, because EF Core keeps migrations by the type of the context.</summary>
internal sealed class PostgresRecordContext(DbContextOptions<PostgresRecordContext> options) : RecordContext(options)
{
    /// <summary>
    /// Texts sort by their bytes, as on SQLite and as <see cref="StringComparer.Ordinal"/>, whatever the server's language is. An
    /// update of the system's collations, which breaks indexes that sort by them, does not touch these.
    /// </summary>
    private const string Bytewise = "C";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<string>().UseCollation(Bytewise);
        configurationBuilder.Properties<Enum>().UseCollation(Bytewise);
    }
}
