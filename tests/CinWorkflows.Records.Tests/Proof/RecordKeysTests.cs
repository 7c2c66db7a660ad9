using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Proof;

public class RecordKeysTests
{
    private static readonly string[] Keys = [RecordKeys.NewKey(), RecordKeys.NewKey()];

    [Fact]
    public void Keys_AreReadWithTheNewestLast_AndGiveNothingAwayByTheirIds()
    {
        var keys = RecordKeys.Of($"# made on 1 March\n{Keys[0]}\r\n\n # rotated\n{Keys[1]} ");

        Assert.Equal(2, keys.Ids.Count);
        Assert.Equal(keys.Ids[1], keys.NewestId);
        Assert.Equal(RecordKeys.Of(Keys[1]).NewestId, keys.NewestId);
        Assert.All(keys.Ids, id => Assert.Matches("^[0-9a-f]{12}$", id));
        Assert.DoesNotContain(keys.NewestId, Convert.ToHexStringLower(Convert.FromBase64String(Keys[1])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "there is no key")]
    [InlineData("# nothing", "there is no key")]
    [InlineData("c2hvcnQ=", "key 1 of the record is not 32 bytes")]
    [InlineData("not base64", "key 1 of the record is not 32 bytes")]
    public void Keys_ThatAreNone_AreRefusedInWords(string text, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => RecordKeys.Of(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void AKey_StandsThereOnce() =>
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => RecordKeys.Of($"{Keys[0]} {Keys[0]}")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Rotation_SealsWithTheNewestKey_AndProvesWhatAnEarlierOneSealed()
    {
        var path = await RecordFile.CreateAsync();
        await AppendAsync(Keys[0], "C-1");
        await AppendAsync($"{Keys[0]} {Keys[1]}", "C-2");

        Assert.Equal(
            $"{RecordKeys.Of(Keys[0]).NewestId} {RecordKeys.Of(Keys[1]).NewestId}",
            await RecordFile.ExecuteAsync(path, "SELECT group_concat(key_id, ' ') FROM (SELECT key_id FROM record_log ORDER BY position)"));
        Assert.Equal(0, await FindingsAsync($"{Keys[0]} {Keys[1]}"));
        Assert.NotEqual(0, await FindingsAsync(Keys[1]));
        RecordFile.Delete(path);

        async Task AppendAsync(string keys, string caseId)
        {
            await using var services = RecordFile.Open(path, TimeProvider.System, RecordKeys.Of(keys));
            var (act, after) = Example.Honest(caseId, [], Example.Opened(), Example.Start);
            Assert.True(await services.GetRequiredService<IActStore>().AppendAsync(act, after, CancellationToken.None));
        }

        async Task<long> FindingsAsync(string keys)
        {
            await using var services = RecordFile.Open(path, TimeProvider.System, RecordKeys.Of(keys));
            var found = new List<ProofFinding>();
            return (await services.GetRequiredService<IRecordProof>().VerifyAsync(PackLibrary.Shipped, null, [], found.Add, CancellationToken.None)).Findings;
        }
    }
}
