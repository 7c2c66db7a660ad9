using System.Text.Json;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// What was erased as text, a line for each, as it is noted beside the backups. Each line is sealed with the record's key, so that nobody has a restore erase something
/// by writing one, and its seal covers that of the line before, so that one that is taken out shows. What was cut off at the end shows by what else is known: the
/// record, and the backups that were made since.
/// </summary>
public sealed class ErasureList
{
    private readonly string _text;
    private readonly string _last;

    private ErasureList(string text, string last, IReadOnlyList<Erasure> erased, string? fault) => (_text, _last, Erased, Fault) = (text, last, erased, fault);

    /// <summary>What was erased, as far as this service wrote it, whatever is wrong with other lines.</summary>
    public IReadOnlyList<Erasure> Erased { get; }

    /// <summary>What is wrong with the list, in words; null where it is as it was written, or was cut off at its end.</summary>
    public string? Fault { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The list.</param>
    /// <param name="keys">The keys of the record.</param>
    public static ErasureList Read(string text, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keys);
        var (last, fault, number) = ("", (string?)null, 0);
        var erased = new List<Erasure>();
        foreach (var written in text.Split('\n').Where(line => line.Length > 0))
        {
            number++;
            if (LineOf(written, keys) is not { } line)
            {
                fault ??= $"line {number}: this service never wrote it, or it is sealed with a key that is not here";
                continue;
            }

            fault ??= line.Previous == last ? null : $"line {number} does not follow on the one before: lines were taken out or put elsewhere";
            last = line.Seal!;
            erased.Add(line.Erased!);
        }

        return new(text, last, [.. erased.DistinctBy(KeyOf)], fault);
    }

    /// <summary>Which of some erasures it lacks.</summary>
    /// <param name="some">Those erasures.</param>
    public IReadOnlyList<Erasure> Lacking(IEnumerable<Erasure> some)
    {
        var noted = Erased.Select(KeyOf).ToHashSet();
        return [.. some.Where(one => noted.Add(KeyOf(one)))];
    }

    /// <summary>The list with more behind it, as text; where it is not as it was written, made anew of what is this service's own.</summary>
    /// <param name="more">Erasures that it lacks.</param>
    /// <param name="keys">The keys of the record.</param>
    public string With(IReadOnlyList<Erasure> more, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (text, last, added) = Fault is null ? (_text, _last, more) : ("", "", [.. Erased, .. more]);
        foreach (var one in added)
        {
            var seal = keys.Stamp(TextOf(one, last));
            text = $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{JsonSerializer.Serialize(new Line(one, last, seal), WorkflowJson.Options)}\n";
            last = seal;
        }

        return text;
    }

    private static (string CaseId, string? DocumentId) KeyOf(Erasure erased) => (erased.CaseId, erased.DocumentId);

    private static Line? LineOf(string text, RecordKeys keys)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, WorkflowJson.Options) is { Erased: { CaseId: not null, By: not null, Reason: not null } erased, Previous: { } previous } line
                && keys.StateOf(line.Seal, TextOf(erased, previous)) == SealState.Right ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SealedText TextOf(Erasure erased, string previous) => new SealedText("erasure beside backups")
        .Add(erased.Number).Add(erased.CaseId).Add(erased.DocumentId).Add(erased.By).Add(erased.Reason).Add(erased.At).Add(erased.Acts).Add(previous);

    private sealed record Line(Erasure? Erased, string? Previous, string? Seal);
}
