using System.Globalization;
using System.Text.RegularExpressions;

namespace CinWorkflows.Infra.Tests.Compiler;

/// <summary>An error or a warning of the compiler or its linter; the file is relative to the folder that was compiled.</summary>
internal sealed partial record Diagnostic(string File, int Line, string Level, string Code, string Message)
{
    public bool IsError => Level == "Error";

    /// <summary>A line such as <c>/tmp/infra/main.bicep(204,5) : Error BCP037: The property …</c>; any other line is a warning of no file.</summary>
    public static Diagnostic Read(string folder, string line)
    {
        var match = Form().Match(line);
        return match.Success
            ? new(
                Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/'),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["level"].Value,
                match.Groups["code"].Value,
                match.Groups["message"].Value.Trim())
            : new("", 0, "Warning", "", line.Trim());
    }

    public override string ToString() => $"{File}:{Line} {Level} {Code}: {Message}";

    [GeneratedRegex(@"^(?<file>.+)\((?<line>\d+),\d+\) : (?<level>\w+) (?<code>[\w-]+): (?<message>.*)$")]
    private static partial Regex Form();
}
