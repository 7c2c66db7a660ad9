using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads the whole pack.</summary>
internal static partial class PackSection
{
    public static PolicyPack Read(PackNode root, PackReport report, CaseVocabulary cases)
    {
        var scope = new PackScope(report, ClauseIds(root), cases);
        var pack = new PackObject(root, Shapes.Pack, scope);
        var events = AuthorityEventSection.Read(pack["events"], scope);
        scope = scope with { Edition = Edition(pack), Cases = cases.With(events) };
        var duties = DutySection.Read(pack["duties"], pack["transfers"], pack["ladders"], scope);
        var read = new PolicyPack
        {
            Id = IdOf(pack),
            Version = Matching(pack, "version", VersionPattern(), "three numbers such as '3.1.0'"),
            Edition = scope.Edition,
            EffectiveFrom = pack.Date("effectiveFrom"),
            Authority = SourceSection.Authority(pack["authority"], scope),
            ServedBy = SourceSection.ServedBy(pack["servedBy"], scope),
            Source = SourceSection.Source(pack["source"], scope),
            Clauses = Clauses(pack["clauses"], scope),
            Labels = Labels(pack["labels"], scope),
            Conflicts = pack.ListById("conflicts", node => SourceSection.Conflict(node, scope)),
            Admission = pack.List("admission", node => DecisionSection.Admission(node, scope)),
            Duties = duties,
            NotAskedFor = cases.Duties.Where(duty => (duty.Value.FromEdition > scope.Edition || duty.Value.MayBeLeftOut) && !duties.ContainsKey(duty.Key)).Select(duty => duty.Key).ToFrozenSet(),
            Transfers = TransferSection.Read(pack["transfers"], pack["ladders"], scope),
            Chairs = DecisionSection.Chairs(pack["chairs"], scope),
            Gates = DecisionSection.Gates(pack["gates"], scope),
            Approvals = DecisionSection.Approvals(pack["approvals"], scope),
            Plan = PlanSection.Read(pack["plan"], scope),
            Review = ReviewSection.Read(pack["review"], scope),
            ClosureRoutes = pack.ListById("closureRoutes", node => DecisionSection.ClosureRoute(node, scope)),
            Regimes = ReviewSection.Regimes(pack["regimes"], scope),
            Events = events,
            FurtherDuties = FurtherDutySection.Read(pack["furtherDuties"], pack["ladders"], scope),
            Closure = ClosureSection.Read(pack["closure"], scope),
            Notices = LadderSection.Read(pack["ladders"], scope),
            WorkingHours = LadderSection.WorkingHours(pack["workingHours"], scope),
            DigestAt = pack.Time("digestAt"),
            RecordedWithin = pack["recordedWithin"] is null ? PolicyPack.UsuallyRecordedWithin : pack.Period("recordedWithin"),
            Retention = RetentionSection.Read(pack["retention"], scope),
            Base = Base(pack["base"], scope),
            Coverage = pack.List("coverage", node => CoverageSection.Read(node, scope)),
        };
        _ = pack.OptionalText("$schema");
        if (pack["closureRoutes"] is { Kind: JsonValueKind.Array, Items: [] })
        {
            pack.Fault("closureRoutes", "there is at least one way to close a case.");
        }

        new Consistency(read, root, scope).Check();
        new DatesThatCome(read, root, scope).Check();
        Advice.Check(read, root, scope);
        AuthorityEventSection.Unused(read, root, scope);
        DecidedLimitSection.Check(read, root, scope);
        CopiedWords.Check(read, root, scope);
        return read;
    }

    /// <summary>The name of a pack in file names and addresses.</summary>
    public static string IdOf(PackObject pack) => Matching(pack, "id", IdPattern(), "small letters, digits and hyphens, such as 'northamptonshire'");

    private static BaseReference? Base(PackNode? node, PackScope scope)
    {
        var basis = new PackObject(node, Shapes.Base, scope);
        return node is null ? null : new(basis.Text("id"), basis.Text("version"), basis.Text("sha256"));
    }

    private static int Edition(PackObject pack)
    {
        if (pack["edition"] is null)
        {
            return 1;
        }

        var edition = pack.WholeNumber("edition");
        if (edition is < 1 or > PolicyPack.NewestEdition && pack.IsClean("edition"))
        {
            pack.Fault("edition", $"{edition} is not known: {string.Join(" or ", Enumerable.Range(1, PolicyPack.NewestEdition))}.");
        }

        return edition;
    }

    private static HashSet<string>? ClauseIds(PackNode root) =>
        root.Find("clauses") is { Kind: JsonValueKind.Object } clauses ? [.. clauses.Properties.Select(property => property.Name)] : null;

    private static ReadOnlyDictionary<string, string> Clauses(PackNode? node, PackScope scope)
    {
        foreach (var (name, value) in node?.Properties.Where(property => !ClausePattern().IsMatch(property.Name)) ?? [])
        {
            scope.Report.Fault(value, $"'{name}' cannot be a clause id: a letter, then letters, digits, '.' or '-', 20 at most.");
        }

        return Texts(node, scope);
    }

    private static ReadOnlyDictionary<string, string> Labels(PackNode? node, PackScope scope)
    {
        _ = new PackObject(node, Shapes.Labels, scope);
        return node is { Kind: JsonValueKind.Object } ? Texts(node, scope) : new Dictionary<string, string>().AsReadOnly();
    }

    private static ReadOnlyDictionary<string, string> Texts(PackNode? node, PackScope scope)
    {
        if (node is { Kind: not JsonValueKind.Object })
        {
            scope.Report.Fault(node, $"this must be an object of texts, not {node.InWords}.");
        }

        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in node?.Properties ?? [])
        {
            texts[name] = scope.Text(value);
        }

        return new(texts);
    }

    private static string Matching(PackObject pack, string name, Regex pattern, string expected)
    {
        var text = pack.Text(name);
        if (text.Length > 0 && !pattern.IsMatch(text))
        {
            pack.Fault(name, $"'{text}' must be {expected}.");
        }

        return text;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,49}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^(0|[1-9][0-9]{0,4})(\\.(0|[1-9][0-9]{0,4})){2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9.-]{0,19}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClausePattern();
}
