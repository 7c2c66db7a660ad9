using System.Text.Json;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// What was erased as text, a line for each, as it is noted beside the backups. Each line is sealed with the record's key, so that nobody has a restore erase something
/// by writing one, and its seal covers that of the line before, so that one that is taken out shows. Its end is a line too, anew each time, so that what was cut off or
/// emptied shows, and until when the list is known to be whole.
/// </summary>
public sealed class ErasureList
{
    private readonly string _last;
    private readonly string _lines;

    private ErasureList(string lines, string last, IReadOnlyList<Erasure> erased, ErasureListEnd? end, string? fault) => (_lines, _last, Erased, End, Fault) = (lines, last, erased, end, fault);

    /// <summary>What was erased, as far as this service wrote it, whatever is wrong with other lines.</summary>
    public IReadOnlyList<Erasure> Erased { get; }

    /// <summary>Its end; null where it has none of this service's.</summary>
    public ErasureListEnd? End { get; }

    /// <summary>What is wrong with the list, in words; null where it is as it was written.</summary>
    public string? Fault { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The list; null where there is none.</param>
    /// <param name="keys">The keys of the record.</param>
    public static ErasureList Read(string? text, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (lines, last, fault, number, end) = ("", "", (string?)null, 0, (ErasureListEnd?)null);
        var erased = new List<Erasure>();
        foreach (var written in (text ?? "").Split('\n').Where(line => line.Length > 0))
        {
            number++;
            if (LineOf(written, keys) is not { } line)
            {
                fault ??= $"line {number}: this service never wrote it, or it is sealed with a key that is not here";
                continue;
            }

            fault ??= line.Previous == last && end is null ? null : $"line {number} does not follow on the one before: lines were taken out or put elsewhere";
            end = line.End;
            if (line.Erased is { } one)
            {
                (lines, last) = ($"{lines}{written}\n", line.Seal!);
                erased.Add(one);
            }
        }

        return new(lines, last, [.. erased.DistinctBy(KeyOf)], end, fault ?? (end is null ? "it has no end: it was cut or emptied" : null));
    }

    /// <summary>Which of some erasures it lacks.</summary>
    /// <param name="some">Those erasures.</param>
    public IReadOnlyList<Erasure> Lacking(IEnumerable<Erasure> some)
    {
        var noted = Erased.Select(KeyOf).ToHashSet();
        return [.. some.Where(one => noted.Add(KeyOf(one)))];
    }

    /// <summary>The list with more behind it and a new end, as text; where it is not as it was written, made anew of what is this service's own.</summary>
    /// <param name="more">Erasures that it lacks.</param>
    /// <param name="end">Its new end.</param>
    /// <param name="keys">The keys of the record.</param>
    public string With(IReadOnlyList<Erasure> more, ErasureListEnd end, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (text, last, added) = Fault is null ? (_lines, _last, more) : ("", "", [.. Erased, .. more]);
        foreach (var one in added)
        {
            var seal = keys.Stamp(TextOf(one, last));
            text = $"{text}{TextOf(new(one, null, last, seal))}";
            last = seal;
        }

        return $"{text}{TextOf(new(null, end, last, keys.Stamp(TextOf(end, last))))}";
    }

    private static (string CaseId, string? DocumentId) KeyOf(Erasure erased) => (erased.CaseId, erased.DocumentId);

    private static string TextOf(Line line) => $"{JsonSerializer.Serialize(line, WorkflowJson.Options)}\n";

    private static Line? LineOf(string text, RecordKeys keys)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, WorkflowJson.Options) is { Previous: { } previous } line
                && SealedIn(line, previous) is { } covered && keys.StateOf(line.Seal, covered) == SealState.Right ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SealedText? SealedIn(Line line, string previous) => line switch
    {
        { Erased: { CaseId: not null, By: not null, Reason: not null } erased, End: null } => TextOf(erased, previous),
        { Erased: null, End: { } end } => TextOf(end, previous),
        _ => null,
    };

    private static SealedText TextOf(Erasure erased, string previous) => new SealedText("erasure beside backups")
        .Add(erased.Number).Add(erased.CaseId).Add(erased.DocumentId).Add(erased.By).Add(erased.Reason).Add(erased.At).Add(erased.Acts).Add(previous);

    private static SealedText TextOf(ErasureListEnd end, string previous) => new SealedText("end of erasures beside backups")
        .Add(end.At).Add(end.IsKeptUp ? 1 : 0).Add(previous);

    private sealed record Line(Erasure? Erased, ErasureListEnd? End, string? Previous, string? Seal);
}
