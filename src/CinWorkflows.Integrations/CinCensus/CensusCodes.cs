using System.Collections.Frozen;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The code sets of the children in need census (business and technical specification, code sets; censuses up to 2025 to 2026).</summary>
internal static class CensusCodes
{
    public static readonly FrozenSet<string> ReasonsForClosure = Set("RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9");

    /// <summary>Closed after assessment, with no further action (RC8) or to early help (RC9).</summary>
    public static readonly FrozenSet<string> ClosedAfterAssessment = Set("RC8 RC9");

    public static readonly FrozenSet<string> PrimaryNeeds = Set("N0 N1 N2 N3 N4 N5 N6 N7 N8 N9");

    public static readonly FrozenSet<string> ReferralSources =
        Set("1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10");

    public static readonly FrozenSet<string> AbuseCategories = Set("NEG PHY SAB EMO MUL");

    public static readonly FrozenSet<string> Ethnicities = EthnicityCodes.Words.Keys.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Disabilities =
        Set("NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA");

    public static readonly FrozenSet<string> AssessmentFactors =
        Set("1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A 16A 17A " +
            "18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A");

    public const string NoDisability = "NONE";

    public const string NoFactors = "21";

    public const string UnknownSex = "U";

    /// <summary>Whether a main need says "cases other than children in need".</summary>
    public static bool IsOtherThanInNeed(string? primaryNeed) => primaryNeed == "N9";

    /// <summary>Sex (from 2024 to 2025) and the numbers of GenderCurrent before it.</summary>
    public static string? Sex(string code) => code switch
    {
        "M" or "1" => "M",
        "F" or "2" => "F",
        "U" or "0" or "9" => UnknownSex,
        _ => null,
    };

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
