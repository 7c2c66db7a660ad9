using System.Security.Cryptography;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Exchange;

namespace CinWorkflows.Integrations.Tests.Exchange;

public sealed class ExchangeKeyRingTests
{
    [Fact]
    public void Of_KeyInAFileOrInTheSettings_IsFoundByTheAuthoritysCode()
    {
        using var key = SigningKey.Create();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, key.ToPem());

        using var ring = Ring(("northamptonshire", new() { Key = key.ToPem() }), ("hillingdon", new() { KeyPath = file }));

        Assert.Equal((key.Public, key.Public), (ring.Find("E06000061")!.Public, ring.Find("E09000017")!.Public));
        Assert.Null(ring.Find("E08000001"));
        File.Delete(file);
    }

    [Fact]
    public void Of_APackWhoseCodeChanged_SignsForCasesOfTheEarlierVersionToo_AndForNoAuthorityBesideIt()
    {
        using var key = SigningKey.Create();

        using var ring = Ring(("northamptonshire", new() { Key = key.ToPem() }));

        Assert.Equal((key.Public, key.Public), (ring.Find("E10000021")!.Public, ring.Find("E06000061")!.Public));
        Assert.Null(ring.Find("E06000062"));
    }

    [Fact]
    public void Of_WhatIsNoKey_NamesEachFault_AndNeverTheKey()
    {
        using var otherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var key = SigningKey.Create();
        var publicOnly = ECDsa.Create(key.Public.ToParameters()).ExportSubjectPublicKeyInfoPem();

        var refused = Assert.Throws<AuthoritySettingsException>(() => Ring(
            ("northamptonshire", new() { Key = otherCurve.ExportPkcs8PrivateKeyPem() }),
            ("hillingdon", new() { Key = publicOnly }),
            ("eastmere", new() { Key = key.ToPem() })));
        var both = Assert.Throws<AuthoritySettingsException>(() => Ring(("northamptonshire", new() { Key = key.ToPem(), KeyPath = "key.pem" })));

        Assert.Equal(3, refused.Faults.Count);
        Assert.All(refused.Faults.Concat(both.Faults), fault => Assert.StartsWith("Authorities:", fault, StringComparison.Ordinal));
        Assert.DoesNotContain("BEGIN", refused.Message + both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PublicId_OfAKeyThatIsReadAgain_IsTheSame()
    {
        using var key = SigningKey.Create();
        using var again = SigningKey.Read(key.ToPem());

        Assert.Equal(key.Public, again.Public);
        Assert.Equal(43, key.Public.Id.Length);
    }

    private static ExchangeKeyRing Ring(params (string Pack, ExchangeSettings Exchange)[] settings) => ExchangeKeyRing.Of(
        settings.ToDictionary(entry => entry.Pack, entry => new AuthoritySettings { Exchange = entry.Exchange }),
        PackLibrary.Shipped);
}
