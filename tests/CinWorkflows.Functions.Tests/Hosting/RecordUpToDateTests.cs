using CinWorkflows.Cases.Packs;
using CinWorkflows.Functions.Hosting;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>The record is seen to at the start, or as soon as its database answers.</summary>
public sealed class RecordUpToDateTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly Mock<IRecordProof> _proof = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_key_that_is_lost_ends_the_start()
    {
        _proof.Setup(proof => proof.LostKeyAsync(It.IsAny<CancellationToken>())).ReturnsAsync("The key is lost.");
        await using var services = Services();
        using var seen = Seen(services);

        Assert.Equal("The key is lost.", (await Assert.ThrowsAsync<InvalidDataException>(() => seen.StartAsync(default))).Message);
    }

    [Fact]
    public async Task Where_the_database_does_not_answer_at_the_start_it_is_seen_to_until_it_does()
    {
        var silent = new StorageFaultException(StorageFault.Unreachable, "the record");
        _proof.SetupSequence(proof => proof.LostKeyAsync(It.IsAny<CancellationToken>())).ThrowsAsync(silent).ThrowsAsync(silent).ReturnsAsync((string?)null);
        await using var services = Services();
        using var seen = Seen(services);

        await seen.StartAsync(default);
        await EndedAsync(seen);

        await seen.ExecuteTask!;
        _proof.Verify(proof => proof.LostKeyAsync(It.IsAny<CancellationToken>()), Times.Exactly(3));
    }

    [Fact]
    public async Task A_key_that_turns_out_to_be_lost_once_the_database_answers_ends_the_instance_then()
    {
        _proof.SetupSequence(proof => proof.LostKeyAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new StorageFaultException(StorageFault.Unreachable, "the record"))
            .ReturnsAsync("The key is lost.");
        await using var services = Services();
        using var seen = Seen(services);

        await seen.StartAsync(default);
        await EndedAsync(seen);

        await Assert.ThrowsAsync<InvalidDataException>(() => seen.ExecuteTask!);
    }

    [Fact]
    public async Task A_record_of_newer_rules_ends_the_start()
    {
        _proof.Setup(proof => proof.IsOfNewerRulesAsync(It.IsAny<CancellationToken>())).ReturnsAsync(true);
        await using var services = Services();
        using var seen = Seen(services);

        Assert.Contains("newer version", (await Assert.ThrowsAsync<Records.Storage.NewerRecordException>(() => seen.StartAsync(default))).Message, StringComparison.Ordinal);
    }

    private async Task EndedAsync(RecordUpToDate seen)
    {
        while (!seen.ExecuteTask!.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }

    private ServiceProvider Services() => _app.Services().AddSingleton(_proof.Object).BuildServiceProvider();

    private RecordUpToDate Seen(ServiceProvider services) => new(services, PackLibrary.Shipped, _app.Environment, _clock, NullLogger<RecordUpToDate>.Instance);
}
