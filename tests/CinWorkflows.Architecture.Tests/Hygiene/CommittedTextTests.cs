using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Hygiene;

public sealed partial class CommittedTextTests
{
    private static readonly string[] Binary = [".png", ".ico", ".jpg", ".woff", ".woff2", ".pdf", ".zip", ".db", ".svgz"];

    private static readonly IReadOnlyList<SourceFile> Texts =
        SourceTree.Files.Where(file => !Binary.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase)).ToList();

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() =>
        Findings.None(
            "A path from the root holds on one machine only.",
            Texts.SelectMany(file => file.LinesWhere(line => MachinePath().IsMatch(line))));

    [Fact]
    public void No_file_names_where_somebody_gets_packages_from() =>
        Findings.None(
            "Feeds, mirrors and proxies are the configuration of a machine.",
            Texts.SelectMany(file => file.LinesWhere(Feed().IsMatch)));

    [Fact]
    public void No_file_belongs_to_somebodys_tools() =>
        Findings.None(
            "What an editor, a tool or a build leaves behind is not committed.",
            SourceTree.Files.Select(file => file.Path).Where(path => Leftover().IsMatch(path)));

    [Fact]
    public void No_file_holds_a_secret() =>
        Findings.None(
            "Keys are in a vault.",
            Texts.SelectMany(file => file.LinesWhere(Secret().IsMatch)));

    [Fact]
    public void Nothing_is_left_of_a_merge() =>
        Findings.None(
            "A conflict is resolved before it is committed.",
            Texts.SelectMany(file => file.LinesWhere(Conflict().IsMatch)));

    [GeneratedRegex(@"(?<![\w.}\])>~-])/(?:home|root|work|mnt|tmp|Users|workspaces?)/\w|\b[A-Z]:\\(?:Users|src|dev|work)\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://[\w.:-]*(?:nuget|npmjs|pypi|registry|artifactory|nexus|proxy|mirror)\b|<package[S]ources>|_auth[T]oken|https?://\d+\.\d+\.\d+\.\d+[^/]*/(?:v3|simple|npm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Feed();

    [GeneratedRegex(@"(?:^|/)(?:\.idea|\.vs|\.vscode|bin|obj|TestResults|node_modules)/|(?:\.user|\.suo|\.orig|\.rej|\.bak|\.log|\.trx|\.db|\.db-wal|\.swp|~)$|(?:^|/)(?:nuget\.config|\.npmrc|local\.settings\.json|\.DS_Store|Thumbs\.db)$", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|AccountKey=\w{8}|SharedAccessKey=\w{8}|accesskey=\w{20}|\bghp_\w{20}")]
    private static partial Regex Secret();

    [GeneratedRegex(@"^(?:<{7}|>{7}|\|{7}) |^={7}$")]
    private static partial Regex Conflict();
}
