using System.Text;
using System.Xml;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Takes one element with all it holds from the stream, within limits that no real child reaches.</summary>
internal sealed class CensusElementReader(XmlReader xml)
{
    private const int MostElements = 20_000;
    private const int DeepestNesting = 64;
    private const int LongestText = 256;

    private readonly Stack<CensusElement> _open = new();
    private readonly StringBuilder _text = new();
    private readonly char[] _chunk = new char[LongestText];

    /// <summary>The element being read; after an <see cref="XmlException"/>, the part that had been read.</summary>
    public CensusElement? Partial { get; private set; }

    /// <summary>The names of the elements that are open, outermost first.</summary>
    public IEnumerable<string> OpenPath => _open.Reverse().Select(element => element.Name);

    public int Line => ((IXmlLineInfo)xml).LineNumber;

    /// <summary>Whether the file broke off inside an element of this name.</summary>
    public bool IsInside(string name) => _open.Any(element => element.IsNamed(name));

    /// <summary>Reads the element that the reader stands on and stops at its end, so that a break after it does not cost it.</summary>
    /// <exception cref="XmlException">The file breaks off, is damaged or is nested without reason.</exception>
    public CensusElement Read()
    {
        _open.Clear();
        var count = 0;
        var root = Partial = new CensusElement(xml.LocalName, Line);
        Open(root);

        while (_open.TryPeek(out var current) && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new CensusElement(xml.LocalName, Line);
                    if (++count < MostElements)
                    {
                        current.Add(element);
                    }
                    else
                    {
                        root.IsOverfull = true;
                    }

                    Open(element);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    AppendText(current);
                    break;
                case XmlNodeType.EndElement:
                    _open.Pop();
                    break;
            }
        }

        return root;
    }

    private void Open(CensusElement element)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        if (_open.Count == DeepestNesting)
        {
            throw new XmlException($"Elements are nested more than {DeepestNesting} deep", null, Line, 0);
        }

        _open.Push(element);
    }

    /// <summary>Chunk by chunk, because <see cref="XmlReader.Value"/> would build the whole of a text of any length.</summary>
    private void AppendText(CensusElement element)
    {
        _text.Clear().Append(element.Text);
        for (int read; (read = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
        {
            _text.Append(_chunk, 0, read);
            if (_text.Length > LongestText)
            {
                element.IsOverlong = true;
                _text.Length = LongestText;
                break;
            }
        }

        var text = _text.ToString().Trim();
        element.Text = text.Length == 0 ? null : text;
    }
}
