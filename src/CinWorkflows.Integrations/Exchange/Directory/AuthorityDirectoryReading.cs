using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>Reads a directory of authorities. All of it is right or none of it is used, and every fault is named.</summary>
public static partial class AuthorityDirectoryReading
{
    /// <summary>The directory in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">The file or setting that it comes from, for the faults.</param>
    /// <exception cref="AuthorityDirectoryException">It is at fault.</exception>
    public static AuthorityDirectory Read(string json, string source)
    {
        var faults = new List<AuthorityDirectoryFault>();
        var authorities = Parse(json, faults);
        return faults.Count == 0 ? new(authorities) : throw new AuthorityDirectoryException(source, faults);
    }

    private static List<OtherAuthority> Parse(string json, List<AuthorityDirectoryFault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Authorities(new(document.RootElement, "", faults));
            }

            faults.Add(new("the text", "is an object: { \"authorities\": [ … ] }."));
        }
        catch (JsonException problem)
        {
            faults.Add(new($"line {problem.LineNumber + 1}", "is not JSON; put the syntax right, for example with an editor that knows the schema."));
        }

        return [];
    }

    private static List<OtherAuthority> Authorities(DirectoryNode root)
    {
        root.Find("$schema");
        var known = new HashSet<string>();
        var authorities = new List<OtherAuthority>();
        foreach (var node in root.List("authorities", "is the list of authorities; it may be empty."))
        {
            var authority = new OtherAuthority(
                node.Text("code", "is an ONS code: a capital letter and eight digits, for example E06000061.", Code().IsMatch),
                node.Text("name", "is the authority's name."),
                Contact(node.Object("contact")),
                Exchange(node.Object("exchange")));
            if (authority.Code.Length > 0 && !known.Add(authority.Code))
            {
                node.Fault("code", $"{authority.Code} is in the directory twice; keep one entry.");
            }

            node.Close();
            authorities.Add(authority);
        }

        root.Close();
        return authorities;
    }

    private static TransferContact? Contact(DirectoryNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var contact = new TransferContact(
            node.Text("name", "is the person or team."),
            node.Text("email", "is an e-mail address.", IsAddress),
            node.Optional("mobile", "is a mobile number in international form, for example +447700900123.", Mobile().IsMatch),
            node.Day("verifiedOn"));
        node.Close();
        return contact;
    }

    private static ExchangePartner? Exchange(DirectoryNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var address = node.Text("address", "is the base address of the installation: https://…, or http:// on loopback, without query or fragment.", IsBase);
        var keys = node.List("keys", "is the list of its public keys.").Select(Key).ToList();
        if (node.Find("keys") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        {
            node.Fault("keys", "is empty: give at least one public key, as 'cin exchange keys' of the partner prints it.");
        }

        foreach (var twice in keys.GroupBy(key => key.Id).Where(group => group.Key.Length > 0 && group.Skip(1).Any()))
        {
            node.Fault("keys", $"has the key id '{twice.Key}' twice; every key has its own.");
        }

        node.Close();
        return address.Length == 0 ? null : new(new(address.EndsWith('/') ? address : $"{address}/"), keys);
    }

    private static ExchangeKey Key(DirectoryNode node)
    {
        node.Text("kty", "is EC.", value => value == "EC");
        node.Text("crv", "is P-256.", value => value == "P-256");
        node.Optional("alg", "is ES256.", value => value == "ES256");
        node.Optional("use", "is sig.", value => value == "sig");
        var key = new ExchangeKey(
            node.Text("kid", "is the key's id, of at most 100 characters.", value => value.Length <= 100),
            node.Text("x", "is a coordinate of 32 bytes in base64url.", Coordinate().IsMatch),
            node.Text("y", "is a coordinate of 32 bytes in base64url.", Coordinate().IsMatch),
            node.Day("revokedOn"));
        if (key is { X.Length: > 0, Y.Length: > 0 } && !IsOnCurve(key))
        {
            node.Fault("x", "and y are no point on P-256: copy the whole key as the partner's 'cin exchange keys' prints it.");
        }

        node.Close();
        return key;
    }

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static bool IsBase(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Query: "", Fragment: "", UserInfo: "" };

    private static bool IsOnCurve(ExchangeKey key)
    {
        try
        {
            using var ecdsa = ECDsa.Create(key.ToParameters());
            return true;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[A-Z][0-9]{8}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{43}\z")]
    private static partial Regex Coordinate();
}
