using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>What can be said of the record on PostgreSQL without a server.</summary>
public class PostgresModelTests
{
    [Fact]
    public void Model_HasNoChangesThatNoMigrationMakes()
    {
        var options = new DbContextOptionsBuilder<PostgresRecordContext>().UseNpgsql().Options;
        using var record = new PostgresRecordContext(options);

        Assert.False(record.Database.HasPendingModelChanges(), "the model changed: add a migration for PostgreSQL too");
    }

    [Theory]
    [InlineData("Host=db.example.org", SslMode.VerifyFull)]
    [InlineData("Host=db.example.org;SSL Mode=Require", SslMode.Require)]
    [InlineData("Host=10.0.0.4", SslMode.VerifyFull)]
    [InlineData("Host=127.0.0.1", SslMode.Prefer)]
    [InlineData("Host=localhost", SslMode.Prefer)]
    public void Connection_ToAnotherMachine_IsEncryptedAndChecked(string configured, SslMode expected) =>
        Assert.Equal(expected, Applied(configured).SslMode);

    [Theory]
    [InlineData("Host=localhost", 10)]
    [InlineData("Host=localhost;Maximum Pool Size=50", 10)]
    [InlineData("Host=localhost;Maximum Pool Size=3", 3)]
    public void Connections_AreTenAtMost(string configured, int expected) =>
        Assert.Equal(expected, Applied(configured).MaxPoolSize);

    [Fact]
    public void Errors_NeverHoldTheValuesOfARow() =>
        Assert.False(Applied("Host=localhost;Include Error Detail=true").IncludeErrorDetail);

    private static NpgsqlConnectionStringBuilder Applied(string configured) => new(ConnectionRules.Apply(configured));
}
