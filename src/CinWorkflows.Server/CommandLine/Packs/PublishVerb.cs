using System.CommandLine;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs publish</c>: writes the whole text of a pack, resolved on its base, as cases are pinned to it.</summary>
internal sealed class PublishVerb
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A policy pack." };

    private readonly Option<DirectoryInfo> _into = new("--into") { Description = "The folder into which it is written.", Required = true };

    public Command AsVerb()
    {
        var verb = new Command("publish", "Writes the whole text of a pack, resolved on the base that it extends; one that is there already is never changed.") { _file, _into };
        verb.SetAction(parsed => Failing.InWordsAsync(() => Task.FromResult(Run(parsed.GetValue(_file)!, parsed.GetValue(_into)!))));
        return verb;
    }

    private static int Run(FileInfo file, DirectoryInfo into)
    {
        var packs = PackArgument.ReadAll(file.Exists ? file.FullName : throw new FormatException($"{file.FullName}: there is no such file."), PackLibrary.Shipped);
        into.Create();
        List<(string Path, PackEntry Pack)> texts = [.. packs.Select(pack => (Path.Combine(into.FullName, $"{pack.Pack.Id}-{pack.Pack.Version}.json"), pack))];
        if (texts.Find(text => File.Exists(text.Path) && File.ReadAllText(text.Path) != text.Pack.Json) is { Path: { } path })
        {
            throw new FormatException($"{path} is there already and says something else. A version in use never changes: give the changed pack a new version.");
        }

        foreach (var text in texts)
        {
            File.WriteAllText(text.Path, text.Pack.Json);
            Console.WriteLine($"{text.Path}: {text.Pack.Pack.Reference}, {(text.Pack.Pack.Base is { } basis ? $"resolved on {basis.Id} {basis.Version} (sha256 {basis.Sha256})" : "written whole")}.");
        }

        return 0;
    }
}
