using System.Globalization;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Ten authorities under the same rules, each with a code of its own.</summary>
internal sealed class Authorities : IAuthorityDirectory
{
    public const int Count = 10;

    public IReadOnlyList<OtherAuthority> All { get; } = [.. Enumerable.Range(0, Count).Select(number =>
        new OtherAuthority(CodeOf(number), NameOf(number), Exchange: new(new Uri("http://127.0.0.1:9"), [])))];

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"E080000{number + 1:00}");

    public static string PackOf(int number) => string.Create(CultureInfo.InvariantCulture, $"town{number}");

    public OtherAuthority? Find(string code) => All.FirstOrDefault(authority => authority.Code == code);

    /// <summary>Northamptonshire's rules under the name of an authority.</summary>
    public static PackLibrary Library(int number)
    {
        var pack = JsonNode.Parse(PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Json)!;
        pack["id"] = PackOf(number);
        pack["authority"]!["name"] = NameOf(number);
        pack["authority"]!["code"] = CodeOf(number);
        var reading = PackLibrary.Of([($"{PackOf(number)}.json", pack.ToJsonString())]);
        return reading.Library ?? throw new InvalidOperationException(string.Join("; ", reading.Faults));
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Town {number}");
}
