using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads single values, given the clauses that may be cited.</summary>
/// <param name="Report">Takes the faults.</param>
/// <param name="Clauses">The ids of the clauses; null where they could not be read, so that citing them is not judged.</param>
/// <param name="Cases">What there is on a case.</param>
internal sealed partial record PackScope(PackReport Report, IReadOnlySet<string>? Clauses, CaseVocabulary Cases)
{
    private const int LongestText = 2_000;

    /// <summary>The edition of the pack: it decides which duties must be named.</summary>
    public int Edition { get; init; } = 1;

    public string Text(PackNode? node)
    {
        switch (node)
        {
            case null:
                return "";
            case { Kind: not JsonValueKind.String }:
                Report.Fault(node, $"this must be a text, not {node.InWords}.");
                return "";
            case { Text: var text } when string.IsNullOrWhiteSpace(text):
                Report.Fault(node, "this text is empty.");
                return "";
            case { Text.Length: > LongestText }:
                Report.Fault(node, $"this text has {CountWords.Of(node.Text.Length, "character")}; at most {LongestText} are taken.");
                return "";
            default:
                return node.Text;
        }
    }

    /// <summary>A text that is written in one way only.</summary>
    public T Written<T>(PackNode? node, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (node is null)
        {
            return default;
        }

        if (node.Kind == JsonValueKind.String && parse(node.Text) is { } value)
        {
            return value;
        }

        Report.Fault(node, $"this must be {expected}, not {(node.Kind == JsonValueKind.String ? $"'{node.Text}'" : node.InWords)}.");
        return default;
    }

    public T Word<T>(PackNode? node)
        where T : struct, Enum
    {
        if (Text(node) is { Length: > 0 } word && !Vocabulary<T>.TryRead(word, out var value))
        {
            Report.Fault(node!, $"'{word}' is not known here{Spelling.Hint(word, Vocabulary<T>.Words)}");
        }
        else
        {
            _ = Vocabulary<T>.TryRead(node?.Text ?? "", out value);
        }

        return value;
    }

    public string Clause(PackNode? node)
    {
        if (Text(node) is { Length: > 0 } id && Clauses?.Contains(id) == false)
        {
            Report.Fault(node!, $"clause '{id}' is not among the pack's clauses{(Spelling.Nearest(id, Clauses) is { } nearest ? $"; did you mean '{nearest}'?" : ".")}");
        }

        return node?.Text ?? "";
    }

    /// <summary>A short name, which becomes part of keys and addresses.</summary>
    public string Id(PackNode? node)
    {
        var id = Text(node);
        if (id.Length > 0 && !IdPattern().IsMatch(id))
        {
            Report.Fault(node!, $"'{id}' cannot be an id: a letter, then letters, digits or '-', 50 at most.");
        }

        return id;
    }

    public int WholeNumber(PackNode? node)
    {
        var number = 0;
        if (node is { Kind: not JsonValueKind.Number })
        {
            Report.Fault(node, $"this must be a whole number, not {node.InWords}.");
        }
        else if (node is not null && !int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            Report.Fault(node, $"this must be a whole number, not {node.Text}.");
        }

        return number;
    }

    /// <summary>A length of time of at least one unit and at most ten years.</summary>
    /// <param name="node">The value.</param>
    /// <param name="hours">True where it may be counted in hours.</param>
    public Period Period(PackNode? node, bool hours = false)
    {
        var read = new PackObject(node, Shapes.Period, this);
        var period = new Period(read.WholeNumber("amount"), read.Word<Unit>("unit"));
        var most = Calendar.Period.MostOf(period.Unit);
        if (Report.IsClean(node, read["amount"], read["unit"]) && (period.Amount < 1 || period.Amount > most))
        {
            Report.Fault(read["amount"]!, $"{period.Amount} is not possible: at least 1, and at most {most} {Vocabulary<Unit>.Word(period.Unit)} (ten years).");
        }
        else if (period.Unit == Unit.Hours && !hours && Report.IsClean(node))
        {
            Report.Fault(read["unit"]!, "hours are not possible here: count in working days, calendar days, weeks or months.");
        }

        return period;
    }

    /// <summary>The word that stands in place of an object: one of those known, empty where it is another, null where it is no text.</summary>
    public string? WordInPlace(PackNode? node, IReadOnlyList<string> known, string otherwise)
    {
        if (node is not { Kind: JsonValueKind.String, Text: var word })
        {
            return null;
        }

        if (known.Contains(word))
        {
            return word;
        }

        Report.Fault(node, $"'{word}' is not known here{Spelling.Hint(word, known)} Otherwise give {otherwise}.");
        return "";
    }

    public IReadOnlyList<T> List<T>(PackNode? node, Func<PackNode, T> read)
    {
        if (node is { Kind: not JsonValueKind.Array })
        {
            Report.Fault(node, $"this must be a list, not {node.InWords}.");
        }

        return Array.AsReadOnly<T>([.. (node?.Items ?? []).Select(read)]);
    }

    public void SomeAndNoneTwice(PackNode list)
    {
        if (list.Items.Count == 0)
        {
            Report.Fault(list, "this list is empty.");
        }

        foreach (var twice in list.Items.GroupBy(item => item.Text).SelectMany(same => same.Skip(1)))
        {
            Report.Fault(twice, $"'{twice.Text}' is listed twice.");
        }
    }

    public void UniqueIds(PackNode? list)
    {
        var ids = (list?.Items ?? []).Select(item => item.Find("id")).OfType<PackNode>();
        foreach (var (first, again) in ids.GroupBy(id => id.Text).SelectMany(same => same.Skip(1).Select(again => (same.First(), again))))
        {
            Report.Fault(again, $"the id '{again.Text}' is already that of {first.Path}.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,49}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
