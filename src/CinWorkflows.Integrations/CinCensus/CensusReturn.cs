using System.Xml;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A census return being read.</summary>
public sealed class CensusReturn
{
    private readonly XmlReader _xml;
    private readonly CensusElementReader _elements;
    private readonly CensusHorizon _horizon;
    private readonly CensusIdentities _seen = new();
    private readonly List<CensusFault> _faults;
    private bool _isStarted;

    private CensusReturn(XmlReader xml, CensusHeader header, IEnumerable<CensusFault> faults, DateOnly today)
    {
        _xml = xml;
        _elements = new CensusElementReader(xml);
        Header = header;
        _faults = [.. faults];
        _horizon = new CensusHorizon(today, header.ReferenceDate);
    }

    /// <summary>Who sent the return and for which year.</summary>
    public CensusHeader Header { get; }

    /// <summary>The faults of the file itself: its header, and the place at which it breaks off. Complete once the children have been read.</summary>
    public IReadOnlyList<CensusFault> Faults => _faults;

    /// <summary>How many children have been returned so far.</summary>
    public int ChildrenRead { get; private set; }

    /// <summary>Whether the file was read to its proper end; false while it is being read.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>
    /// The children in the order of the file, each as soon as it has been read whole. A child in whose midst the file breaks off
    /// is not returned: <see cref="Faults"/> then says where. Can be enumerated once.
    /// </summary>
    /// <exception cref="InvalidOperationException">The children are enumerated a second time.</exception>
    public IEnumerable<CensusChild> Children
    {
        get
        {
            if (_isStarted)
            {
                throw new InvalidOperationException("The children of a census return can be read once. Open the file again.");
            }

            _isStarted = true;
            return ReadChildren();
        }
    }

    /// <summary>Reads up to the children and leaves the reader on the Children element.</summary>
    internal static CensusReturn Open(XmlReader xml, DateOnly today)
    {
        xml.MoveToContent();
        if (xml.LocalName != "Message")
        {
            throw NoReturn($"The file is another XML document: its outermost element is <{xml.LocalName}>", ((IXmlLineInfo)xml).LineNumber);
        }

        var elements = new CensusElementReader(xml);
        var faults = new CensusFaultLog(child: null);
        CensusHeader? header = null;
        while (xml.Read() && xml.LocalName != "Children")
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var element = elements.Read();
                header = element.IsNamed("Header") ? HeaderReading.Read(element, faults) : header;
            }
        }

        return xml.EOF || header is null
            ? throw NoReturn(header is null ? "The file has no <Header> before its children" : "The file has no <Children>", elements.Line)
            : new CensusReturn(xml, header, faults.InFileOrder, today);
    }

    private static CensusFormatException NoReturn(string message, int line) => new(
        message, line, "Give a children in need census return: <Message> with <Header> and <Children>.");

    private IEnumerable<CensusChild> ReadChildren()
    {
        using (_xml)
        {
            while (Next() is { } child)
            {
                ChildrenRead++;
                yield return child;
            }
        }
    }

    private CensusChild? Next()
    {
        try
        {
            while (_xml.Read())
            {
                if (_xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                var element = _elements.Read();
                if (element.IsNamed("Child"))
                {
                    return new ChildReading(element, _horizon).Read(_seen);
                }

                Report(element.Line, element.Name, child: null, "is not an element of a census return here and was not read", CensusSeverity.Warning);
            }

            IsComplete = true;
        }
        catch (XmlException broken)
        {
            ReportBreak(broken);
        }

        return null;
    }

    /// <summary>An id that breaks off itself would point at another child, so that it is not given.</summary>
    private void ReportBreak(XmlException broken)
    {
        var path = _elements.OpenPath.ToList();
        var id = _elements.IsInside("LAchildID") || _elements.Partial is null ? null : ChildReading.IdOf(_elements.Partial);
        var isInChild = path.Count > 0;
        var place = isInChild ? $"inside <{path[Math.Min(1, path.Count - 1)]}> of this child" : "between two children";
        var loss = isInChild ? "Nothing of the child and nothing after it was taken" : "Nothing after it was taken";
        Report(
            Math.Max(1, broken.LineNumber),
            path.LastOrDefault("Children"),
            isInChild ? id : null,
            $"The file ends or is damaged {place}. {loss}; {ChildrenRead} children before it were read. Export the file again. ({broken.Message})",
            CensusSeverity.Error);
    }

    private void Report(int line, string field, string? child, string reason, CensusSeverity severity) =>
        _faults.Add(new CensusFault(child, line, field, Value: null, reason, Rule: null, severity));
}
