namespace CinWorkflows.Prerequisites;

/// <summary>What a test may need of the machine beside the .NET SDK.</summary>
public enum Tool
{
    /// <summary>Node.js 20 or later with npm.</summary>
    Node,

    /// <summary><c>pdfinfo</c>, <c>pdftotext</c> and <c>pdffonts</c>.</summary>
    Poppler,

    /// <summary><c>qpdf</c>.</summary>
    Qpdf,

    /// <summary>The server programs of PostgreSQL 15 or later.</summary>
    Postgres,

    /// <summary>Chromium or Chrome.</summary>
    Chromium,

    /// <summary>A disk of a few megabytes, made in memory for one process.</summary>
    SmallDisk,

    /// <summary>A machine on which the compiler of Bicep runs that the tests fetch as a package.</summary>
    Bicep,
}
