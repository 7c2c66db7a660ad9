using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Server.Tests.Packs;

/// <summary>A folder with data and packs, gone after the test.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-packs-");

    public string Data => _folder.CreateSubdirectory("data").FullName;

    public string Packs => _folder.CreateSubdirectory("packs").FullName;

    public string Record => Path.Combine(Data, "record.db");

    /// <summary>Northamptonshire's next version, with a change; the path of its file.</summary>
    public string AddPack(Action<JsonNode> change, string version = "3.2.0")
    {
        var pack = JsonNode.Parse(PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Json)!;
        pack["version"] = version;
        change(pack);
        return Add($"northamptonshire-{version}.json", pack.ToJsonString(new() { WriteIndented = true }));
    }

    /// <summary>The invented pack that uses every form.</summary>
    public string AddEastmere() => Add("eastmere-1.0.json", Eastmere());

    public string Add(string name, string text)
    {
        var file = Path.Combine(Packs, name);
        File.WriteAllText(file, text);
        return file;
    }

    public static string Eastmere() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "eastmere-1.0.json"));

    public void Dispose() => _folder.Delete(recursive: true);
}
