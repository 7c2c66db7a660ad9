using System.CommandLine;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary><c>cin keys</c>: the keys by which the record is sealed.</summary>
internal static class RecordKeysVerb
{
    public static Command Create() => new("keys", "Looks after the keys by which the record is sealed.")
    {
        List(),
        New(),
        new RotateVerb().AsVerb(),
    };

    private static Command List()
    {
        var data = DataOption.Create();
        var verb = new Command("list", "Says which keys are here, by their ids, the newest last.") { data };
        verb.SetAction((parsed, _) => Failing.InWordsAsync(() =>
        {
            foreach (var id in ProofSettings.Of(new(parsed.GetValue(data)!.FullName)).Keys().Ids)
            {
                Console.WriteLine(id);
            }

            return Task.FromResult(0);
        }));
        return verb;
    }

    private static Command New()
    {
        var verb = new Command("new", "Prints a new key, for the setting Record:Keys; the newest stands last there.");
        verb.SetAction(_ => Console.WriteLine(RecordKeys.NewKey()));
        return verb;
    }
}
