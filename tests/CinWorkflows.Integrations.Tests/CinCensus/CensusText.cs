using System.Text;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>Census returns small enough to be written out in a test. The header takes lines 1 and 2, so that the first child starts at line 3.</summary>
internal static class CensusText
{
    public static readonly DateOnly Today = new(2026, 4, 20);

    public const string SoundEpisode =
        "<CINdetails><CINreferralDate>2026-01-05</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>false</ReferralNFA></CINdetails>";

    public static string Return(params string[] children) =>
        "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>\n" +
        "<Source><LEA>999</LEA></Source></Header><Children>\n" + string.Join('\n', children) + "\n</Children></Message>";

    public static string Child(string id, string episodes, string identifiers = "<PersonBirthDate>2015-06-01</PersonBirthDate><Sex>F</Sex>") =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID>{identifiers}</ChildIdentifiers>" +
        "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>" +
        $"{episodes}</Child>";

    public static CensusReturn Read(string xml) => Read(Encoding.UTF8.GetBytes(xml));

    public static CensusReturn Read(byte[] xml) => CensusReader.Read(new MemoryStream(xml), Today);

    /// <summary>Reads a return of which every child's faults, and those of the file, are of interest.</summary>
    public static IReadOnlyList<CensusFault> FaultsOf(string xml)
    {
        var census = Read(xml);
        var children = census.Children.ToList();
        return [.. census.Faults, .. children.SelectMany(child => child.Faults)];
    }
}
