using System.Text.Json;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads whose procedure it is and what text it was made from.</summary>
internal static class SourceSection
{
    public static Authority Authority(PackNode? node, PackScope scope)
    {
        var authority = new PackObject(node, Shapes.Authority, scope);
        return new(authority.Text("name"), authority.Word<Division>("division"), authority.List("closureDays", day => ClosureDay(day, scope)))
        {
            Code = Code(authority["code"], scope),
        };
    }

    /// <summary>The organisation that works by the procedure for several authorities; written when the pack is resolved.</summary>
    public static SharedProcedure? ServedBy(PackNode? node, PackScope scope)
    {
        var servedBy = new PackObject(node, Shapes.ServedBy, scope);
        return node is null ? null : new(PackSection.IdOf(servedBy), servedBy.Text("name"));
    }

    private static string? Code(PackNode? node, PackScope scope)
    {
        // Of an authority that is served it was looked at where it is written.
        if (node?.Path == "$.authority.code")
        {
            AuthorityCodes.Check(node, scope);
        }

        return node is null ? null : node.Text;
    }

    public static PackSource Source(PackNode? node, PackScope scope)
    {
        var source = new PackObject(node, Shapes.Source, scope);
        var status = source.Word<SourceStatus>("status");
        if (scope.Report.IsClean(source["status"]) && (status == SourceStatus.InForce) == (source["statusNote"] is not null))
        {
            source.Fault("status", status == SourceStatus.InForce
                ? "a source that is simply in force takes no 'statusNote'."
                : "a source that is not simply in force says why in 'statusNote'.");
        }

        return new(
            source.Text("title"),
            status,
            source.OptionalText("statusNote"),
            source.List("amendments", scope.Text),
            source.List("links", link => Link(link, scope)));
    }

    public static SourceConflict Conflict(PackNode node, PackScope scope)
    {
        var conflict = new PackObject(node, Shapes.Conflict, scope);
        if (conflict["clauses"] is { Kind: JsonValueKind.Array } clauses)
        {
            scope.SomeAndNoneTwice(clauses);
        }

        return new(
            conflict.Id(),
            conflict.List("clauses", scope.Clause),
            conflict.Text("issue"),
            conflict.Text("reading"),
            conflict.Text("why"));
    }

    private static SourceLink Link(PackNode node, PackScope scope)
    {
        var link = new PackObject(node, Shapes.Link, scope);
        return new(link.Clause(), link.Text("title"), link.Flag("resolved"));
    }

    private static ClosureDay ClosureDay(PackNode node, PackScope scope)
    {
        var day = new PackObject(node, Shapes.ClosureDay, scope);
        return new(day.Date("date"), day.Text("reason"));
    }
}
