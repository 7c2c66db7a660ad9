using System.Collections.Frozen;

namespace CinWorkflows.Cases.People;

/// <summary>The ethnicities of the children in need census (business and technical specification, code sets).</summary>
public static class EthnicityCodes
{
    /// <summary>Each code with its words.</summary>
    public static FrozenDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["ABAN"] = "Bangladeshi",
        ["AIND"] = "Indian",
        ["AOTH"] = "Any other Asian background",
        ["APKN"] = "Pakistani",
        ["BAFR"] = "Black African",
        ["BCRB"] = "Black Caribbean",
        ["BOTH"] = "Any other Black background",
        ["CHNE"] = "Chinese",
        ["MOTH"] = "Any other mixed background",
        ["MWAS"] = "White and Asian",
        ["MWBA"] = "White and Black African",
        ["MWBC"] = "White and Black Caribbean",
        ["NOBT"] = "Information not yet obtained",
        ["OOTH"] = "Any other ethnic group",
        ["REFU"] = "Refused",
        ["WBRI"] = "White British",
        ["WIRI"] = "White Irish",
        ["WIRT"] = "Traveller of Irish heritage",
        ["WOTH"] = "Any other White background",
        ["WROM"] = "Gypsy or Roma",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
