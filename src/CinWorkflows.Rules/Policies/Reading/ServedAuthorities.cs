using System.Text.Json;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// A procedure by which one organisation works for several authorities: each of them has a pack of its own, the same text under its own id, name and code. So a
/// team, a case, a letter and a key are of one of them, and what goes from one to the other goes between authorities.
/// </summary>
internal static class ServedAuthorities
{
    /// <summary>The whole text for each authority, in the order of the list; the text itself where it is for one.</summary>
    /// <param name="root">The pack, resolved on its base.</param>
    /// <param name="report">Takes the faults.</param>
    /// <param name="cases">What there is on a case.</param>
    public static IReadOnlyList<PackNode> Each(PackNode root, PackReport report, CaseVocabulary cases)
    {
        if (root.Find("serves") is not { } serves)
        {
            return [root];
        }

        Check(root, serves, new(report, Clauses: null, cases));
        var common = root with { Properties = [.. root.Properties.Where(property => property.Name is not "serves")] };
        List<PackNode> whole = [.. serves.Items.Where(served => Shapes.Served.Required.All(name => served.Find(name)?.Kind == JsonValueKind.String))];
        return whole.Count == 0 ? [common] : [.. whole.Select(served => Of(common, served))];
    }

    private static void Check(PackNode root, PackNode serves, PackScope scope)
    {
        foreach (var authority in scope.List(serves, node => new PackObject(node, Shapes.Served, scope)))
        {
            _ = PackSection.IdOf(authority);
            _ = authority.Text("name");
            AuthorityCodes.Check(authority["code"], scope);
        }

        scope.UniqueIds(serves);
        foreach (var same in serves.Items.Select(item => item.Find("code")).OfType<PackNode>().GroupBy(code => code.Text).SelectMany(codes => codes.Skip(1).Select(again => (First: codes.First(), Again: again))))
        {
            scope.Report.Fault(same.Again, $"'{same.Again.Text}' is already the code of {same.First.Path}: each authority has its own, and a child who moves from one to the other moves between authorities.");
        }

        if (serves is { Kind: JsonValueKind.Array, Items.Count: < 2 })
        {
            scope.Report.Fault(serves, "these are the authorities of a procedure for several: give at least two, or leave 'serves' out and give 'authority.code'.");
        }

        if (root.Find("authority")?.Find("code") is { } code)
        {
            scope.Report.Fault(code, "the authorities of 'serves' have a code each: leave this one out.");
        }
    }

    private static PackNode Of(PackNode common, PackNode served)
    {
        var (authority, id, name) = (common.Find("authority"), common.Find("id"), common.Find("authority")?.Find("name"));
        var own = authority is null ? null : authority with
        {
            Properties = [("name", served.Find("name")!), ("code", served.Find("code")!), .. authority.Properties.Where(property => property.Name is not "name")],
        };
        var servedBy = id is null || name is null ? null : new PackNode("$.servedBy", served.Line, JsonValueKind.Object) { Properties = [("id", id), ("name", name)] };
        return common with
        {
            Properties =
            [
                .. common.Properties.Select(property => property.Name switch
                {
                    "id" => ("id", served.Find("id")!),
                    "authority" when own is not null => ("authority", own),
                    _ => property,
                }),
                .. servedBy is null ? Array.Empty<(string, PackNode)>() : [("servedBy", servedBy)],
            ],
        };
    }
}
