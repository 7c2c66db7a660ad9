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

    [Fact]
    public async Task What_was_erased_after_the_moment_to_which_the_database_was_put_back_is_erased_again_at_the_start()
    {
        var (known, again) = (new Erasure(1, "CIN-0", null, "dpo-2", "Destruction 1.", DateTimeOffset.UnixEpoch, 2), new Erasure(2, "CIN-1", null, "dpo-2", "Destruction 2.", DateTimeOffset.UnixEpoch, 2));
        var (ledger, book) = (new Mock<IErasureLedger>(), new Mock<IErasureBook>());
        ledger.Setup(list => list.ReadAsync(It.IsAny<CancellationToken>())).ReturnsAsync([known, again]);
        book.Setup(erasures => erasures.ReadAsync(0, It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([known]);
        book.Setup(erasures => erasures.ReadAsync(1, It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        await using var services = _app.Services().AddSingleton(_proof.Object).AddSingleton(ledger.Object).AddSingleton(book.Object).BuildServiceProvider();
        using var seen = Seen(services);

        await seen.StartAsync(default);

        book.Verify(erasures => erasures.EraseAgainAsync(again, It.IsAny<CancellationToken>()), Times.Once);
        book.Verify(erasures => erasures.EraseAgainAsync(known, It.IsAny<CancellationToken>()), Times.Never);
        ledger.Verify(list => list.NoteAsync(It.IsAny<IReadOnlyList<Erasure>>(), It.IsAny<CancellationToken>()), Times.Once);
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
