using System.IO.Compression;
using System.Text.Json.Nodes;
using CinWorkflows.Server.Backups;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>Changes a backup as somebody would who wants something else restored than was backed up.</summary>
internal static class ChangedArchive
{
    public static void Change(ZipArchive zip, string how)
    {
        switch (how)
        {
            case "a file is changed":
                using (var record = zip.GetEntry("record.db")!.Open())
                {
                    record.Position = record.Length - 1;
                    record.WriteByte(0xA5);
                }

                break;
            case "a file is missing":
                zip.GetEntry("engine.db")!.Delete();
                break;
            case "a file was added":
                zip.CreateEntry("messages/a.eml");
                break;
            case "a file leads elsewhere":
                Add(zip, "documents/../../evil");
                break;
            case "a key was smuggled in":
                Add(zip, "transfer-links.key");
                break;
            case "it has no manifest":
                zip.GetEntry(BackupManifest.Name)!.Delete();
                break;
            default:
                Rewrite(zip, manifest => manifest["format"] = BackupManifest.Current + 1);
                break;
        }
    }

    private static void Add(ZipArchive zip, string name)
    {
        zip.CreateEntry(name);
        Rewrite(zip, manifest => manifest["parts"]!.AsArray().Add(new JsonObject { ["name"] = name, ["length"] = 0, ["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }));
    }

    private static void Rewrite(ZipArchive zip, Action<JsonNode> change)
    {
        var entry = zip.GetEntry(BackupManifest.Name)!;
        JsonNode manifest;
        using (var old = entry.Open())
        {
            manifest = JsonNode.Parse(old)!;
        }

        entry.Delete();
        change(manifest);
        using var text = new StreamWriter(zip.CreateEntry(BackupManifest.Name).Open());
        text.Write(manifest.ToJsonString());
    }
}
