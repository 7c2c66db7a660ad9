namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads when a case may be closed.</summary>
internal static class ClosureSection
{
    public static ClosureRules Read(PackNode? node, PackScope scope)
    {
        if (node is null)
        {
            return ClosureRules.InReview;
        }

        var closure = new PackObject(node, Shapes.Closure, scope);
        return new(closure.Flag("onlyInReview"), closure.Clause(), closure.List("notBefore", minimum => Minimum(minimum, scope)));
    }

    private static MinimumDuration Minimum(PackNode node, PackScope scope)
    {
        var minimum = new PackObject(node, Shapes.MinimumDuration, scope);
        var from = minimum.Text("from");
        if (from.Length > 0 && !scope.Cases.Events.Contains(from))
        {
            minimum.Fault("from", $"'{from}' is not known here{Spelling.Hint(from, scope.Cases.Events)}");
        }

        return new(minimum.Clause(), minimum.Period("atLeast"), from);
    }
}
