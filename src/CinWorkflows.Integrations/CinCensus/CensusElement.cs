namespace CinWorkflows.Integrations.CinCensus;

/// <summary>An element of one child (or of the header) held just long enough to be read; a file is never held as a tree.</summary>
internal sealed class CensusElement(string name, int line)
{
    private List<CensusElement>? _children;

    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>The text, trimmed; null where the element is empty or holds only elements.</summary>
    public string? Text { get; set; }

    /// <summary>The text was longer than any census item can be; <see cref="Text"/> holds its beginning.</summary>
    public bool IsOverlong { get; set; }

    /// <summary>The element holds more than any child can have; what came after the limit was left out.</summary>
    public bool IsOverfull { get; set; }

    public IReadOnlyList<CensusElement> Children => _children ?? (IReadOnlyList<CensusElement>)[];

    public void Add(CensusElement child) => (_children ??= []).Add(child);

    /// <summary>Suppliers disagree on capitals (CPPstartDate, CPPStartDate), so that names are compared without them.</summary>
    public bool IsNamed(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public CensusElement? First(string name) => Children.FirstOrDefault(child => child.IsNamed(name));

    public IEnumerable<CensusElement> All(string name) => Children.Where(child => child.IsNamed(name));
}
