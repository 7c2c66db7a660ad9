namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The file is no children in need census return at all, so that not one child can be read from it.</summary>
public sealed class CensusFormatException : Exception
{
    /// <summary>Says what was found, where, and what to do about it.</summary>
    public CensusFormatException(string message, int line, string fix, Exception? inner = null)
        : base($"{message} (line {line}). {fix}", inner)
    {
        Line = line;
        Fix = fix;
    }

    /// <summary>The line of the file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What the person with the file should do.</summary>
    public string Fix { get; }
}
