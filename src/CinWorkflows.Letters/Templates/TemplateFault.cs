namespace CinWorkflows.Letters.Templates;

/// <summary>What is wrong with a template.</summary>
/// <param name="File">The folder and the file; empty for a text that is in none.</param>
/// <param name="Line">The line, counted from 1; 0 where it is the whole.</param>
/// <param name="Reason">What is wrong and what would put it right.</param>
public sealed record TemplateFault(string File, int Line, string Reason)
{
    /// <summary>The fault in one line.</summary>
    public override string ToString() => $"{File}{(Line > 0 ? $", line {Line}" : "")}: {Reason}";
}
