using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Reading;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>What somebody might bring instead of a pack. Each is refused with the part at fault, and changes nothing.</summary>
public sealed class PackAttackTests
{
    private static readonly Lazy<Task<byte[]>> Sent = new(async () =>
    {
        using var desk = await PackDesk.WithPackAsync();
        return await desk.PackAsync();
    });

    [Fact]
    public async Task A_pack_as_it_went_out_is_taken()
    {
        using var desk = new PackDesk();

        using var pack = await desk.Reader.VerifyAsync(new MemoryStream(await Sent.Value), CancellationToken.None);

        Assert.Equal(ExampleCase.TransferId, pack.Manifest.TransferId);
        Assert.Equal(SenderProof.NotKnown, pack.Sender);
    }

    [Theory]
    [InlineData("../evil.pdf", "leads out")]
    [InlineData("papers/../../evil.pdf", "leads out")]
    [InlineData("..\\evil.pdf", "leads out")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("\\server\\share.pdf", "absolute")]
    [InlineData("C:/evil.pdf", "absolute")]
    [InlineData("c:evil.pdf", "absolute")]
    [InlineData("papers\\evil.pdf", "backslash")]
    [InlineData("papers/evil.exe", "no part of a pack")]
    [InlineData("documents/a/b.pdf", "no part of a pack")]
    [InlineData("documents/.pdf", "no part of a pack")]
    [InlineData("documents/x.pdf\n", "no part of a pack")]
    [InlineData("documents/x\u202Efdp.exe", "no part of a pack")]
    [InlineData("papers/", "no part of a pack")]
    [InlineData("Manifest.json", "no part of a pack")]
    [InlineData("documents/con\0.pdf", "no part of a pack")]
    public Task A_name_that_no_part_has_is_refused(string name, string reason) =>
        RefusedAsync(pack => Zips.With(pack, name, "%PDF-"u8.ToArray()), PackFaultKind.Name, reason: reason);

    [Fact]
    public Task A_name_that_is_there_twice_is_refused() =>
        RefusedAsync(pack => Zips.With(pack, "pack.json", "{}"u8.ToArray()), PackFaultKind.Name, "pack.json");

    [Fact]
    public Task Names_that_differ_by_capital_letters_are_refused() =>
        RefusedAsync(pack => Zips.With(pack, "documents/05 ASSESSMENT, as attached on 6 October 2026.pdf", "%PDF-"u8.ToArray()), PackFaultKind.Name, "documents/05 ASSESSMENT, as attached on 6 October 2026.pdf");

    [Fact]
    public Task A_part_that_the_manifest_does_not_list_is_refused() =>
        RefusedAsync(pack => Zips.With(pack, "documents/more.pdf", "%PDF-"u8.ToArray()), PackFaultKind.NotListed, "documents/more.pdf");

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("pack.json")]
    [InlineData("papers/06 Child in Need plan.pdf")]
    [InlineData("documents/05 Assessment, as attached on 6 October 2026.pdf")]
    public Task A_part_that_is_not_there_is_refused(string name) => RefusedAsync(pack => Zips.Without(pack, name), PackFaultKind.Missing, name);

    [Theory]
    [InlineData("pack.json")]
    [InlineData("papers/06 Child in Need plan.html")]
    [InlineData("documents/05 Assessment, as attached on 6 October 2026.pdf")]
    public async Task A_part_that_was_changed_is_refused(string name)
    {
        await RefusedAsync(pack => Zips.Changed(pack, name, content => [.. content[..^1], (byte)(content[^1] ^ 1)]), PackFaultKind.Changed, name);
        await RefusedAsync(pack => Zips.Changed(pack, name, content => [.. content, 32]), PackFaultKind.Changed, name);
        await RefusedAsync(pack => Zips.Changed(pack, name, content => content[..^1]), PackFaultKind.Changed, name);
    }

    [Fact]
    public Task Bytes_that_were_changed_in_the_archive_are_refused() => RefusedAsync(
        pack =>
        {
            var at = pack.AsSpan().IndexOf("the written assessment"u8);
            pack[at] ^= 1;
            return pack;
        },
        PackFaultKind.Changed,
        "documents/05 Assessment, as attached on 6 October 2026.pdf");

    [Fact]
    public Task A_manifest_that_lists_a_part_twice_is_refused() =>
        RefusedAsync(pack => Zips.ManifestChanged(pack, manifest => manifest["parts"]!.AsArray().Add(manifest["parts"]![0]!.DeepClone())), PackFaultKind.Name, "manifest.json");

    [Theory]
    [InlineData("""{"transferId":"E06000061.C-0042.2"}""")]
    [InlineData("""{"to":{"code":"E99999999","name":"Elsewhere"}}""")]
    [InlineData("""{"madeAt":"2026-10-06T09:00:01+00:00"}""")]
    public Task A_manifest_that_says_something_else_than_the_contents_is_refused(string change) =>
        RefusedAsync(pack => Zips.ManifestChanged(pack, manifest => Set(manifest, change)), PackFaultKind.Contents, "pack.json");

    [Theory]
    [InlineData("""{"schemaVersion":"2.0"}""", "$.schemaVersion")]
    [InlineData("""{"transferId":"../../x"}""", "$.transferId")]
    [InlineData("""{"surprise":1}""", "$")]
    [InlineData("""{"parts":[]}""", "$.parts")]
    public Task A_manifest_of_another_schema_is_refused(string change, string place) =>
        RefusedAsync(pack => Zips.ManifestChanged(pack, manifest => Set(manifest, change)), PackFaultKind.Contents, "manifest.json", place);

    [Theory]
    [InlineData("""{"child":{"id":"p-1"}}""", "$.child")]
    [InlineData("""{"schemaVersion":1}""", "$.schemaVersion")]
    [InlineData("""{"network":[{"id":"x y"}]}""", "$.network[0].id")]
    [InlineData("""{"move":{"reportedOn":"2026-02-30","hasMoved":true,"recentMoves":1}}""", "$.move.reportedOn")]
    [InlineData("""{"summary":{"text":""}}""", "$.summary.text")]
    public Task Contents_of_another_schema_are_refused(string change, string place) =>
        RefusedAsync(pack => Zips.Forged(pack, "pack.json", json => Zips.JsonChanged(json, contents => Set(contents, change))), PackFaultKind.Contents, "pack.json", place);

    [Fact]
    public Task Json_that_is_nested_without_end_is_refused() => RefusedAsync(
        pack => Zips.Forged(pack, "pack.json", _ => Encoding.ASCII.GetBytes($"{new string('[', 100_000)}{new string(']', 100_000)}")),
        PackFaultKind.Contents,
        "pack.json",
        "nested");

    [Theory]
    [InlineData("""{"schemaVersion":"1.0","schemaVersion":"1.0"}""")]
    [InlineData("""{"\ud800":"1.0"}""")]
    [InlineData("""{"schemaVersion":"\ud800"}""")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    public Task Json_that_readers_would_read_differently_is_refused(string json) =>
        RefusedAsync(pack => Zips.Forged(pack, "pack.json", _ => Encoding.UTF8.GetBytes(json)), PackFaultKind.Contents, "pack.json");

    [Fact]
    public Task Json_that_is_no_utf8_is_refused() =>
        RefusedAsync(pack => Zips.Forged(pack, "pack.json", _ => [0x7B, 0xFF, 0x7D]), PackFaultKind.Contents, "pack.json", "UTF-8");

    [Fact]
    public Task A_document_that_is_not_what_it_is_said_to_be_is_refused() =>
        RefusedAsync(pack => Zips.Forged(pack, "documents/05 Assessment, as attached on 6 October 2026.pdf", _ => "MZ program"u8.ToArray()), PackFaultKind.Type, "documents/05 Assessment, as attached on 6 October 2026.pdf");

    [Fact]
    public Task Contents_that_name_other_documents_are_refused() => RefusedAsync(
        pack => Zips.Forged(pack, "pack.json", json => Zips.JsonChanged(json, contents => contents["documents"]!.AsArray().Clear())),
        PackFaultKind.Contents,
        "pack.json",
        "documents");

    [Fact]
    public Task A_part_that_unpacks_to_far_more_than_it_is_is_refused() =>
        RefusedAsync(pack => Zips.Forged(pack, "papers/06 Child in Need plan.html", _ => new byte[40_000_000]), PackFaultKind.TooLarge, "papers/06 Child in Need plan.html");

    [Fact]
    public Task A_directory_that_says_less_than_it_has_is_refused() => RefusedAsync(
        pack =>
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pack.AsSpan(pack.Length - 14), 1);
            BinaryPrimitives.WriteUInt16LittleEndian(pack.AsSpan(pack.Length - 12), 1);
            return pack;
        },
        PackFaultKind.NotAnArchive);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(60)]
    public Task What_is_no_zip_is_refused(int length) => RefusedAsync(_ => new byte[length], PackFaultKind.NotAnArchive);

    [Fact]
    public async Task What_stands_before_or_behind_a_zip_is_refused()
    {
        await RefusedAsync(pack => [.. "#!/bin/sh\n"u8, .. pack], PackFaultKind.NotAnArchive);
        await RefusedAsync(pack => [.. pack, .. "more"u8], PackFaultKind.NotAnArchive);
        await RefusedAsync(pack => pack[..^10], PackFaultKind.NotAnArchive);
    }

    [Fact]
    public async Task More_than_is_taken_is_refused()
    {
        await RefusedAsync(pack => pack, PackFaultKind.TooLarge, limits: new(Archive: 10_000));
        await RefusedAsync(pack => pack, PackFaultKind.TooLarge, limits: new(Unpacked: 10_000));
        await RefusedAsync(pack => pack, PackFaultKind.TooLarge, limits: new(Entries: 10));
        await RefusedAsync(pack => pack, PackFaultKind.TooLarge, limits: new(Json: 1000));
    }

    [Fact]
    public async Task Any_flipped_byte_is_refused_or_does_no_harm()
    {
        using var desk = new PackDesk();
        var pack = await Sent.Value;
        for (var at = 0; at < pack.Length; at += Math.Max(1, pack.Length / 400))
        {
            var flipped = pack.ToArray();
            flipped[at] ^= 0x55;
            try
            {
                using var taken = await desk.Reader.VerifyAsync(new MemoryStream(flipped), CancellationToken.None);
                Assert.Equal(ExampleCase.TransferId, taken.Manifest.TransferId);
            }
            catch (PackRefusedException refused)
            {
                Assert.NotEmpty(refused.Fault.Reason);
            }
        }
    }

    [Fact]
    public async Task A_refusal_quotes_neither_contents_nor_names_in_what_may_be_logged()
    {
        using var desk = new PackDesk();
        var pack = Zips.With(await Sent.Value, "documents/Alex Example.pdf", []);

        var refused = await Assert.ThrowsAsync<PackRefusedException>(() => desk.Reader.VerifyAsync(new MemoryStream(pack), CancellationToken.None));

        Assert.DoesNotContain("Alex", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", refused.Fault.Reason, StringComparison.Ordinal);
    }

    private static void Set(JsonNode node, string change)
    {
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            node[name] = value?.DeepClone();
        }
    }

    private static async Task RefusedAsync(Func<byte[], byte[]> attack, PackFaultKind kind, string? part = null, string? reason = null, PackLimits? limits = null)
    {
        using var desk = new PackDesk(limits: limits);
        var brought = attack([.. await Sent.Value]);

        var refused = await Assert.ThrowsAsync<PackRefusedException>(() =>
            desk.Intake.TakeAsync(new MemoryStream(brought), new(new("sw-1", Role.SocialWorker), "team-1", null, []), CancellationToken.None));

        Assert.True(refused.Fault.Kind == kind, $"expected {kind}, got {refused.Fault}");
        Assert.True(part is null || refused.Fault.Part == part, refused.Fault.ToString());
        Assert.Contains(reason ?? "", refused.Fault.Reason, StringComparison.Ordinal);
        Assert.Empty(desk.Record.Acts);
        Assert.Empty(desk.Documents.Keys);
    }
}
