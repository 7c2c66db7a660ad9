using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CinWorkflows.Integrations.Exchange.Directory;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Tests.Exchange.Directory;

public sealed class AuthorityDirectoryReadingTests
{
    [Fact]
    public void Read_WholeEntry_GivesEveryDetail()
    {
        var (x, y) = NewPoint();
        var directory = Read($$"""
            { "authorities": [
              { "code": "E06000061", "name": "North Northamptonshire",
                "contact": { "name": "Duty team", "email": "duty@north.example", "mobile": "+447700900123", "verifiedOn": "2026-09-02" },
                "exchange": { "address": "https://cin.north.example/api", "keys": [
                  { "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "k1", "x": "{{x}}", "y": "{{y}}", "revokedOn": "2026-11-01" } ] } },
              { "code": "E06000062", "name": "West Northamptonshire" } ] }
            """);

        var north = directory.Find("E06000061")!;

        Assert.Equal(["E06000061", "E06000062"], directory.All.Select(authority => authority.Code));
        Assert.Equal(new TransferContact("Duty team", "duty@north.example", "+447700900123", new(2026, 9, 2)), north.Contact);
        Assert.Equal("https://cin.north.example/api/", north.Exchange!.Address.AbsoluteUri);
        Assert.Equal([new ExchangeKey("k1", x, y, new(2026, 11, 1))], north.Exchange.Keys);
        Assert.Equal(new OtherAuthority("E06000062", "West Northamptonshire"), directory.Find("E06000062"));
        Assert.Null(directory.Find("E06000063"));
    }

    [Theory]
    [InlineData("""{ "authorities": [ { "code": "e06000061", "name": "North" } ] }""", "authorities[0].code")]
    [InlineData("""{ "authorities": [ { "code": "E06000061\n", "name": "North" } ] }""", "authorities[0].code")]
    [InlineData("""{ "authorities": [ { "code": "E06000061" } ] }""", "authorities[0].name")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": " " } ] }""", "authorities[0].name")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A" }, { "code": "E06000061", "name": "B" } ] }""", "authorities[1].code")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "name": "B" } ] }""", "authorities[0].name")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "fax": "1" } ] }""", "authorities[0].fax")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "contact": { "name": "B", "email": "B <b@a.example>" } } ] }""", "authorities[0].contact.email")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "contact": { "name": "B", "email": "b@a.example", "mobile": "07700900123" } } ] }""", "authorities[0].contact.mobile")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "contact": { "name": "B", "email": "b@a.example", "verifiedOn": "2.9.2026" } } ] }""", "authorities[0].contact.verifiedOn")]
    [InlineData("""{ "authorities": [ { "code": "E06000061", "name": "A", "contact": null } ] }""", "authorities[0].contact")]
    [InlineData("""{ "authorities": [ 1 ] }""", "authorities[0]")]
    [InlineData("""{ }""", "authorities")]
    [InlineData("""[ ]""", "the text")]
    [InlineData("""{ "authorities": [ """, "line 1")]
    public void Read_Fault_IsNamedWithItsField(string json, string field)
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(json));

        Assert.Contains(refused.Faults, fault => fault.Field == field);
        Assert.StartsWith("authorities.json has", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://cin.north.example", "exchange.address")]
    [InlineData("ftp://cin.north.example", "exchange.address")]
    [InlineData("https://user@cin.north.example", "exchange.address")]
    [InlineData("cin.north.example", "exchange.address")]
    public void Read_UnsafeAddress_IsRefused(string address, string field)
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(With(exchange => exchange["address"] = address)));

        Assert.Equal($"authorities[0].{field}", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Read_AddressOnLoopback_MayDoWithoutTls() =>
        Assert.Equal("http://127.0.0.1:5090/", Read(With(exchange => exchange["address"] = "http://127.0.0.1:5090")).All[0].Exchange!.Address.AbsoluteUri);

    [Fact]
    public void Read_PointOffTheCurve_IsRefused()
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(With(exchange => exchange["keys"]![0]!["y"] = new string('A', 43))));

        Assert.Equal("authorities[0].exchange.keys[0].x", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Read_PrivateKey_IsRefused()
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(With(exchange => exchange["keys"]![0]!["d"] = new string('A', 43))));

        Assert.Equal("authorities[0].exchange.keys[0].d", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Read_KeyIdTwice_IsRefused()
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(With(exchange => exchange["keys"]!.AsArray().Add(exchange["keys"]![0]!.DeepClone()))));

        Assert.Equal("authorities[0].exchange.keys", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Read_NoKey_IsRefused()
    {
        var refused = Assert.Throws<AuthorityDirectoryException>(() => Read(With(exchange => exchange["keys"] = new JsonArray())));

        Assert.Equal("authorities[0].exchange.keys", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public void Schema_Members_AreThoseThatTheReaderKnows()
    {
        var definitions = JsonNode.Parse(AuthorityDirectorySchema.Json)!["$defs"]!.AsObject();
        var json = With(
            exchange => (exchange["nonsense"], exchange["keys"]![0]!["nonsense"]) = (1, 1),
            authority => (authority["nonsense"], authority["contact"]!["nonsense"]) = (1, 1));

        var known = Assert.Throws<AuthorityDirectoryException>(() => Read(json)).Faults.Select(fault => fault.Cure.Split("known: ")[1].TrimEnd('.').Split(", ").Order());

        Assert.Equal(
            definitions.Select(definition => string.Join(' ', definition.Value!["properties"]!.AsObject().Select(member => member.Key).Order())).Order(),
            known.Select(names => string.Join(' ', names)).Order());
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2025-11-22", true)]
    [InlineData("2025-11-21", false)]
    [InlineData("2026-11-23", false)]
    [InlineData(null, false)]
    public void Contact_VerifiedWithinTheYear_MayGetALink(string? verifiedOn, bool verified) => Assert.Equal(
        verified,
        new TransferContact("Duty team", "duty@north.example", VerifiedOn: verifiedOn is null ? null : DateOnly.ParseExact(verifiedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).IsVerified(new(2026, 11, 22)));

    private static AuthorityDirectory Read(string json) => AuthorityDirectoryReading.Read(json, "authorities.json");

    private static string With(Action<JsonNode> changeExchange, Action<JsonNode>? changeAuthority = null)
    {
        var (x, y) = NewPoint();
        var root = JsonNode.Parse($$"""
            { "authorities": [ { "code": "E06000061", "name": "North",
              "contact": { "name": "Duty team", "email": "duty@north.example" },
              "exchange": { "address": "https://cin.north.example", "keys": [ { "kty": "EC", "crv": "P-256", "kid": "k1", "x": "{{x}}", "y": "{{y}}" } ] } } ] }
            """)!;
        var authority = root["authorities"]![0]!;
        changeExchange(authority["exchange"]!);
        changeAuthority?.Invoke(authority);
        return root.ToJsonString();
    }

    private static (string X, string Y) NewPoint()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }
}
