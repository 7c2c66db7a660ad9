using System.Globalization;
using System.Text;
using System.Xml;

namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>
/// Writes a children in need census return of any size about children who do not exist, spread over the stages that a case
/// can be in. The same arguments give the same file to the byte. Uses nothing but the base library, so that other test
/// projects can link it.
/// </summary>
public static class CensusWriter
{
    /// <summary>Twenty children in turn: the stages roughly as common as they are.</summary>
    private static readonly CensusStage[] Turn =
    [
        CensusStage.AssessmentOpen, CensusStage.FirstPlan, CensusStage.NoFurtherAction, CensusStage.PlanUnderReview, CensusStage.Closed,
        CensusStage.AssessmentAuthorised, CensusStage.ChildProtection, CensusStage.DisabledChild, CensusStage.Closed, CensusStage.Referred,
        CensusStage.AssessmentOpen, CensusStage.FirstPlan, CensusStage.NoFurtherAction, CensusStage.PlanUnderReview, CensusStage.Closed,
        CensusStage.PlanBeyondTwelveMonths, CensusStage.Returned, CensusStage.PlanUnderReview, CensusStage.Unborn, CensusStage.Closed,
    ];

    /// <summary>Writes the return as it would be exported on that day and says how many children it holds in each stage.</summary>
    public static IReadOnlyDictionary<CensusStage, int> Write(Stream xml, int children, DateOnly today, int seed = 1)
    {
        var counts = new SortedDictionary<CensusStage, int>();
        var random = new Random(seed);
        using var writer = XmlWriter.Create(xml, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("Message");
        WriteHeader(writer, today);
        writer.WriteStartElement("Children");
        for (var number = 1; number <= children; number++)
        {
            var stage = StageOf(number);
            new CensusChildWriter(writer, random, today).Write(number, stage);
            counts[stage] = counts.GetValueOrDefault(stage) + 1;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return counts;
    }

    /// <summary>The stage of the child of that number, counted from 1.</summary>
    public static CensusStage StageOf(int number) => Turn[(number - 1) % Turn.Length];

    /// <summary>The LAchildID of the child of that number, counted from 1.</summary>
    public static string IdOf(int number) => $"FIC{number:D7}";

    /// <summary>The end of the census year in which the day lies: a return exported during the year names the day to come.</summary>
    private static DateOnly ReferenceDate(DateOnly today) => new(today.Month > 3 ? today.Year + 1 : today.Year, 3, 31);

    private static void WriteHeader(XmlWriter writer, DateOnly today)
    {
        var reference = ReferenceDate(today);
        writer.WriteStartElement("Header");
        writer.WriteStartElement("CollectionDetails");
        writer.WriteElementString("Collection", "CIN");
        writer.WriteElementString("Year", reference.Year.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("ReferenceDate", Iso(reference));
        writer.WriteEndElement();
        writer.WriteStartElement("Source");
        writer.WriteElementString("SourceLevel", "L");
        writer.WriteElementString("LEA", "999");
        writer.WriteElementString("SoftwareCode", "Invented Case System");
        writer.WriteElementString("Release", "1");
        writer.WriteElementString("SerialNo", "001");
        writer.WriteElementString("DateTime", Iso(today) + "T08:00:00");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
