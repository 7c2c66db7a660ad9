namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>
/// A value as PowerShell takes it to the letter, whatever stands in it: in single quotation marks, each of which is doubled within. The
/// curved ones count as such too
/// (https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules). What is no sign of a line is left out.
/// </summary>
internal static class PowerShellText
{
    private const string Marks = "'\u2018\u2019\u201A\u201B";

    public static string Quoted(string value) =>
        $"'{string.Concat(value.Where(sign => !char.IsControl(sign)).Select(sign => Marks.Contains(sign, StringComparison.Ordinal) ? $"{sign}{sign}" : $"{sign}"))}'";
}
