using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.TransferPacks.Tests;

public sealed class PackSignatureTests : IDisposable
{
    private readonly ExampleSigner _signer = new();
    private readonly ExampleSigner _other = new();

    [Fact]
    public async Task The_signature_is_a_detached_jws_that_any_tool_verifies()
    {
        var entries = Zips.Entries(await SignedAsync());
        var parts = Encoding.ASCII.GetString(entries.Single(entry => entry.Name == "manifest.sig").Content).Split('.');
        var manifest = entries.Single(entry => entry.Name == "manifest.json").Content;

        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Base64Url.DecodeFromChars(_signer.Public().X), Y = Base64Url.DecodeFromChars(_signer.Public().Y) } });

        Assert.Equal($$"""{"alg":"ES256","kid":"{{_signer.KeyId}}"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        Assert.Equal("", parts[1]);
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{Base64Url.EncodeToString(manifest)}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task A_pack_that_its_known_sender_signed_is_known() =>
        Assert.Equal(SenderProof.Signed, await ProofAsync(await SignedAsync(), _signer.Authority(_other.Public("old"), _signer.Public())));

    [Fact]
    public async Task A_signature_of_a_sender_without_keys_in_the_directory_proves_nothing()
    {
        Assert.Equal(SenderProof.NotKnown, await ProofAsync(await SignedAsync(), new("E06000061", "Northamptonshire")));
        Assert.Equal(SenderProof.NotKnown, await ProofAsync(await SignedAsync(), new("E09000017", "Hillingdon")));
    }

    [Fact]
    public async Task Nothing_is_taken_in_the_name_of_a_sender_who_signs_without_their_signature()
    {
        var pack = await SignedAsync();

        await RefusedAsync(Zips.Without(pack, "manifest.sig"), _signer.Authority(_signer.Public()));
        await RefusedAsync(Zips.Changed(pack, "manifest.sig", _ => "no signature"u8.ToArray()), _signer.Authority(_signer.Public()));
        await RefusedAsync(Zips.Changed(pack, "manifest.sig", text => Encoding.ASCII.GetBytes($"e30..{Encoding.ASCII.GetString(text).Split('.')[2]}")), _signer.Authority(_signer.Public()));
        await RefusedAsync(pack, _signer.Authority(_other.Public()));
        await RefusedAsync(pack, _signer.Authority(_signer.Public("key-2")));
        await RefusedAsync(pack, _signer.Authority(_signer.Public(revokedOn: new(2026, 10, 6))));
    }

    [Fact]
    public async Task A_manifest_that_was_changed_and_made_whole_again_betrays_itself_by_its_signature() =>
        await RefusedAsync(Zips.Forged(await SignedAsync(), "papers/03 Risk note.html", _ => "<p>No risk."u8.ToArray()), _signer.Authority(_signer.Public()));

    public void Dispose()
    {
        _signer.Dispose();
        _other.Dispose();
    }

    private static async Task RefusedAsync(byte[] pack, OtherAuthority sender)
    {
        var refused = await Assert.ThrowsAsync<PackRefusedException>(() => ProofAsync(pack, sender));
        Assert.Equal((PackFaultKind.Signature, "manifest.sig"), (refused.Fault.Kind, refused.Fault.Part));
    }

    private static async Task<SenderProof> ProofAsync(byte[] pack, OtherAuthority sender)
    {
        using var desk = new PackDesk(authorities: [sender]);
        using var verified = await desk.Reader.VerifyAsync(new MemoryStream(pack), CancellationToken.None);
        return verified.Sender;
    }

    private async Task<byte[]> SignedAsync()
    {
        using var desk = await PackDesk.WithPackAsync(_signer);
        return await desk.PackAsync();
    }
}
