using System.CommandLine;
using System.Text;
using System.Text.Json;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.CommandLine.Exchange;

/// <summary><c>cin exchange keys</c>: makes a key where there is none, and prints the public half, which partners put into their directory.</summary>
internal sealed class KeysVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The file of the private key, in PEM. It is made where there is none, and never changed." };

    public Command AsVerb()
    {
        var verb = new Command("keys", "Makes the key with which an authority signs, and prints its public half for the directories of its partners.") { _file };
        verb.SetAction((parsed, _) => Failing.InWordsAsync(() => Task.FromResult(Run(parsed.GetValue(_file)!))));
        return verb;
    }

    private static int Run(FileInfo file)
    {
        using var key = file.Exists ? SigningKey.Read(File.ReadAllText(file.FullName)) : Made(file);
        Console.WriteLine(JsonSerializer.Serialize(new { kty = "EC", crv = "P-256", alg = "ES256", use = "sig", kid = key.Public.Id, x = key.Public.X, y = key.Public.Y }, Json));
        Console.Error.WriteLine($"{(file.Exists ? "The public half of the key in" : "A new key is in")} {file.Name}. Set Authorities:<pack>:Exchange:KeyPath to it, and give the lines above to your partners; keep the file secret.");
        return 0;
    }

    private static SigningKey Made(FileInfo file)
    {
        var key = SigningKey.Create();
        OwnersFile.WriteNew(file.FullName, Encoding.ASCII.GetBytes($"{key.ToPem()}\n"));
        return key;
    }
}
