using System.Text.Json;
using CinWorkflows.Rules.Policies.Retention;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads how long cases are kept.</summary>
internal static class RetentionSection
{
    public static RetentionSchedule? Read(PackNode? node, PackScope scope)
    {
        if (node is null)
        {
            return null;
        }

        scope.UniqueIds(node);
        var lines = scope.List(node, line => Line(line, scope));
        if (node.Kind == JsonValueKind.Array)
        {
            Order(node, scope);
        }

        return new(lines);
    }

    private static RetentionLine Line(PackNode node, PackScope scope)
    {
        var line = new PackObject(node, Shapes.RetentionLine, scope);
        var endings = line.List("endings", ending => Ending(ending, scope));
        if (line["endings"] is { Kind: JsonValueKind.Array } named)
        {
            scope.SomeAndNoneTwice(named);
        }

        var keep = line.List("keep", period => Period(period, scope));
        if (line["keep"] is { Kind: JsonValueKind.Array } periods)
        {
            scope.SomeAndNoneTwice(periods with { Items = [.. periods.Items.Select(period => period.Find("from")).OfType<PackNode>()] });
            if (line.IsClean("keep", "endings") && keep.All(period => period.From == RetentionAnchor.Death) && !endings.SequenceEqual([Died]))
            {
                line.Fault("keep", $"what is counted from the death alone is for the ending '{Died}' alone: of other cases no death is on the record.");
            }
        }

        return new(line.Id(), endings, keep, line.Text("source"));
    }

    private static RetentionPeriod Period(PackNode node, PackScope scope)
    {
        var period = new PackObject(node, Shapes.RetentionPeriod, scope);
        var (from, years) = (period.Word<RetentionAnchor>("from"), period.WholeNumber("years"));
        if (period["years"] is not null && period.IsClean("years") && years is < 1 or > RetentionPeriod.Most)
        {
            period.Fault("years", $"{years} is not possible: at least 1 year, and at most {RetentionPeriod.Most}.");
        }

        return new(from, years);
    }

    private static string Ending(PackNode node, PackScope scope)
    {
        var word = scope.Text(node);
        if (word.Length > 0 && !scope.Cases.Endings.Contains(word))
        {
            scope.Report.Fault(node, $"'{word}' is not known here{Spelling.Hint(word, scope.Cases.Endings)}");
        }

        return word;
    }

    /// <summary>The last line is for all the rest, and no other is; no ending has two lines.</summary>
    private static void Order(PackNode lines, PackScope scope)
    {
        if (lines.Items.Count == 0 || lines.Items[^1].Find("endings") is not null)
        {
            scope.Report.Fault(lines.Items.Count == 0 ? lines : lines.Items[^1], "the last line has no 'endings': it says how long all other cases are kept.");
        }

        foreach (var line in lines.Items.SkipLast(1).Where(line => line.Find("endings") is null))
        {
            scope.Report.Fault(line, "a line without 'endings' is for all other cases, and is the last: no line after it would ever be used.");
        }

        foreach (var again in lines.Items.SelectMany(line => (line.Find("endings")?.Items ?? []).DistinctBy(ending => ending.Text)).GroupBy(ending => ending.Text).SelectMany(same => same.Skip(1)))
        {
            scope.Report.Fault(again, $"'{again.Text}' has a line already: the first that names it is used.");
        }
    }

    /// <summary>The ending of which the day of death is known.</summary>
    private const string Died = "died";
}
