using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>
/// Whether the named sender made a manifest. Of a sender whose keys are known nothing is taken that they did not sign: a name alone
/// proves nothing.
/// </summary>
internal static class SenderCheck
{
    public static SenderProof Of(DetachedSignature? signature, OtherAuthority? sender, DateOnly today)
    {
        if (sender?.Exchange is not { Keys.Count: > 0 } partner)
        {
            return SenderProof.NotKnown;
        }

        if (signature is null)
        {
            throw Refused("the sender signs its packs, and this one bears no signature that can be read; ask the sender for the pack by telephone.");
        }

        if (partner.Keys.FirstOrDefault(key => key.Id == signature.KeyId) is not { } key || key.RevokedOn <= today)
        {
            throw Refused("it was made with a key that is not, or no longer, among the sender's in the directory of authorities.");
        }

        return key.HasSigned(signature.Signed, signature.Signature) ? SenderProof.Signed : throw Refused("it is not the sender's over this manifest: one of them was changed on the way.");
    }

    private static PackRefusedException Refused(string reason) => new(PackManifest.SignaturePath, PackFaultKind.Signature, reason);
}
