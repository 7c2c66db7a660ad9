using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads who is admitted, who chairs, what comes first and who decides.</summary>
internal static class DecisionSection
{
    public static AdmissionRule Admission(PackNode node, PackScope scope)
    {
        var rule = new PackObject(node, Shapes.Admission, scope);
        return new(rule.Word<Circumstance>("when"), rule.Word<AdmissionEffect>("effect"), rule.Text("procedure"), rule.Clause());
    }

    public static IReadOnlyDictionary<ChairedMeeting, ChairRule> Chairs(PackNode? node, PackScope scope) =>
        new PackObject(node, Shapes.Chairs, scope).Entries<ChairedMeeting, ChairRule>((_, entry) => Chair(entry, scope));

    public static IReadOnlyDictionary<GateKind, Gate> Gates(PackNode? node, PackScope scope) =>
        new PackObject(node, Shapes.Gates, scope)
            .Entries<GateKind, Gate>((kind, entry) => new(kind, new PackObject(entry, Shapes.Cited, scope).Clause()));

    public static IReadOnlyDictionary<ApprovalKind, Approval> Approvals(PackNode? node, PackScope scope) =>
        new PackObject(node, Shapes.Approvals, scope).Entries<ApprovalKind, Approval>((kind, entry) =>
        {
            var approval = new PackObject(entry, Shapes.Approval, scope);
            return new(kind, approval.Clause(), approval.Words<Role>("roles"));
        });

    public static ClosureRoute ClosureRoute(PackNode node, PackScope scope)
    {
        var route = new PackObject(node, Shapes.ClosureRoute, scope);
        return new(route.Id(), route.Text("text"), route.Clause()) { RefersTo = route["refersTo"] is null ? null : route.Text("refersTo") };
    }

    private static ChairRule Chair(PackNode node, PackScope scope)
    {
        var chair = new PackObject(node, Shapes.Chair, scope);
        return new(
            chair.Clause(),
            chair.Words<Role>("roles"),
            chair.Word<RuleStrength>("strength"),
            chair["agreedInAdvanceBy"] is null ? null : chair.Word<Role>("agreedInAdvanceBy"));
    }
}
