using System.Xml;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Reads the children in need census return (XML) that every children's services authority in England makes each year.</summary>
public static class CensusReader
{
    /// <summary>
    /// Opens a return. The header is read at once, the children one after another while <see cref="CensusReturn.Children"/> is
    /// enumerated, so that a file of any size needs the memory of one child and the ids of those before it.
    /// </summary>
    /// <param name="xml">The file. It is read forwards once and left open.</param>
    /// <param name="today">The day in Europe/London after which nothing can have happened.</param>
    /// <exception cref="CensusFormatException">The file is not a children in need census return, or breaks off before the first child.</exception>
    public static CensusReturn Read(Stream xml, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var reader = XmlReader.Create(xml, Settings());
        try
        {
            return CensusReturn.Open(reader, today);
        }
        catch (XmlException broken)
        {
            reader.Dispose();
            throw new CensusFormatException(
                $"The file is not readable as XML up to its first child: {broken.Message}",
                Math.Max(1, broken.LineNumber),
                "Export the census return again, without a DOCTYPE, and give the whole file as it was exported.",
                broken);
        }
        catch (CensusFormatException)
        {
            reader.Dispose();
            throw;
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };
}
