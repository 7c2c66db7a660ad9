using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads what a plan must hold.</summary>
internal static class PlanSection
{
    public static PlanRules Read(PackNode? node, PackScope scope)
    {
        var plan = new PackObject(node, Shapes.Plan, scope);
        var holder = new PackObject(plan["holder"], Shapes.Holder, scope);
        var mostEnd = new PackObject(plan["mostEnd"], Shapes.MostEnd, scope);
        var replies = new PackObject(plan["replies"], Shapes.Replies, scope);
        var accepted = replies.Words<PlanReply>("accepted");
        if (scope.Report.IsClean(replies["accepted"]) && !accepted.Contains(PlanReply.Signed))
        {
            replies.Fault("accepted", "'signed' must be among the replies.");
        }

        return new(
            plan.ListById("checklist", item => Item(item, scope)),
            plan.CitedOrNone("smart"),
            holder.Word<Role>("role"),
            holder.Clause(),
            mostEnd.Period("within"),
            mostEnd.Clause(),
            accepted,
            replies.Clause())
        {
            MeetingNoteClause = plan["meetingNote"] is { } note ? new PackObject(note, Shapes.Cited, scope).Clause() : null,
        };
    }

    /// <summary>An item that software checks names the part of the plan; one without is attested by a person.</summary>
    public static ChecklistItem Item(PackNode node, PackScope scope)
    {
        var item = new PackObject(node, Shapes.ChecklistItem, scope);
        return new(item.Id(), item.Clause(), item.Text("text"), item["field"] is null ? null : item.Word<PlanField>("field"));
    }
}
